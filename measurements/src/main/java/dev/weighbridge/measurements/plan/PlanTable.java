package dev.weighbridge.measurements.plan;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Caps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What parts of a plan may use up, row by row, all of them together and the caps. Not thread-safe. */
final class PlanTable {
    private final Caps caps;
    private final List<String> rows = new ArrayList<>();
    private final Map<String, PlannedUse> byTarget = new LinkedHashMap<>();
    private PlannedUse together = PlannedUse.NOTHING;

    PlanTable(Caps caps) {
        this.caps = caps;
        rows.add(row("at most", "requests", "tokens", "USD"));
    }

    void add(String part, String target, PlannedUse use) {
        rows.add(row("  " + part + target, use));
        together = together.plus(use);
        byTarget.merge(target, use, PlannedUse::plus);
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
        warn(lines, "", caps.together(), together);
        byTarget.forEach((target, use) -> warn(lines, "targets." + target + ".", caps.of(target), use));
        return lines;
    }

    private static void warn(List<String> lines, String whose, Caps.Part part, PlannedUse use) {
        warn(lines, whose + "requests", part.requests(), use.requests());
        warn(lines, whose + "tokens", part.tokens(), use.tokens());
        Money money = part.money();
        if (money != null && use.money().compareTo(money) > 0) {
            lines.add(warning(whose + "usd", usd(money), usd(use.money())));
        }
    }

    private static void warn(List<String> lines, String cap, @Nullable Long allowed, long planned) {
        if (allowed != null && planned > allowed) {
            lines.add(warning(cap, allowed.toString(), Long.toString(planned)));
        }
    }

    private static String warning(String cap, String allowed, String planned) {
        return "warning: caps." + cap + " is " + allowed + " and the plan may use " + planned
                + ", so the cap may end the run early; raise it or plan fewer requests";
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
