package dev.weighbridge.measurements.plan;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Caps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What parts of a plan may use up, row by row, all of them together and the caps. Not thread-safe. */
final class PlanTable {
    private final Caps caps;
    private final List<String> rows = new ArrayList<>();
    private PlannedUse together = PlannedUse.NOTHING;

    PlanTable(Caps caps) {
        this.caps = caps;
        rows.add(row("at most", "requests", "tokens", "USD"));
    }

    void add(String part, PlannedUse use) {
        rows.add(row("  " + part, use));
        together = together.plus(use);
    }

    /** The rows, aligned for a fixed-width font. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(rows);
        lines.add(row("  together", together));
        lines.add(row("  caps", new PlannedUse(caps.requests(), caps.tokens(), caps.money())));
        return lines;
    }

    /** One line for each cap that the parts together may meet. */
    List<String> warnings() {
        List<String> lines = new ArrayList<>();
        warn(lines, "requests", BigDecimal.valueOf(caps.requests()), BigDecimal.valueOf(together.requests()));
        warn(lines, "tokens", BigDecimal.valueOf(caps.tokens()), BigDecimal.valueOf(together.tokens()));
        warn(lines, "usd", caps.money().usd(), together.money().usd());
        return lines;
    }

    private static void warn(List<String> lines, String cap, BigDecimal allowed, BigDecimal planned) {
        if (planned.compareTo(allowed) > 0) {
            lines.add("warning: caps." + cap + " is " + allowed.toPlainString() + " and the plan may use "
                    + planned.toPlainString()
                    + ", so the cap may end the run early; raise it or plan fewer requests");
        }
    }

    private static String row(String name, PlannedUse use) {
        return row(name, Long.toString(use.requests()), Long.toString(use.tokens()), usd(use.money()));
    }

    private static String row(String name, String requests, String tokens, String usd) {
        return String.format(Locale.ROOT, "%-22s %10s %14s %14s", name, requests, tokens, usd);
    }

    private static String usd(Money money) {
        return money.usd().toPlainString();
    }
}
