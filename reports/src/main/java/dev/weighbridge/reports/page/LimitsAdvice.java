package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.limits.strategy.Advice;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import dev.weighbridge.reports.page.Block.Answer;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Snippet;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.text.Durations;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to do under a limit: the load that stays below it, how waiting strategies fare, a client to copy. */
final class LimitsAdvice {
    private static final double NEARLY_NONE = 0.005;
    private static final int MINUTE = 60;

    private LimitsAdvice() {}

    static List<Block> of(TargetLimits limits, String id) {
        Advice advice = limits.advice();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Answer(safe(limits)));
        if (!advice.strategies().isEmpty()) {
            blocks.add(table(advice, id));
        }
        if (!advice.snippet().isBlank()) {
            blocks.add(new Snippet(
                    id + "-snippet", "A client that keeps to it; one click selects it all", advice.snippet()));
        }
        return blocks;
    }

    private static String safe(TargetLimits limits) {
        SafeLoad safe = limits.advice().safe();
        if (safe != null) {
            return safe(safe, limits.advice().tokensPerCall());
        }
        Long tokens = limits.advice().tokensPerCall();
        if (tokens != null) {
            return "No load is safe with calls of " + Numbers.count(tokens)
                    + " tokens: the limit of tokens does not surely hold one.";
        }
        return limits.finding().best().isPresent()
                ? "No safe load can be told yet: the limit is not known well enough."
                : "No safe load can be told: no limit was seen that it would have to stay under.";
    }

    private static String safe(SafeLoad safe, @Nullable Long tokens) {
        String burst = safe.burst() > 1
                ? ", after a rest first a burst of up to " + Numbers.count(safe.burst())
                : ", one at a time and evenly spaced";
        Long atOnce = safe.atOnce();
        return "Safe with " + Numbers.percent(safe.probability()) + Numbers.THIN + "% probability: "
                + rate(safe.perSecond()) + burst
                + (atOnce == null ? "" : ", never more than " + Numbers.count(atOnce) + " in flight")
                + (tokens == null ? "" : ", for calls of " + Numbers.count(tokens) + " tokens") + ".";
    }

    private static String rate(double perSecond) {
        return perSecond < 1
                ? Numbers.estimate(perSecond * MINUTE) + " requests a minute"
                : Numbers.estimate(perSecond) + " requests a second";
    }

    private static Table table(Advice advice, String id) {
        List<Column> columns = List.of(
                Column.words("Strategy"),
                Column.number("Done after", "expected"),
                Column.number("Nine of ten within", ""),
                Column.number("Wasted requests", "expected"),
                Column.number("Calls given up", "expected"));
        List<Row> rows = advice.strategies().stream().map(LimitsAdvice::row).toList();
        return new Table(
                id + "-strategies",
                "How " + Numbers.count(advice.calls()) + " calls fare under each strategy",
                made(advice) + ", a second each; replayed over the limits that are still possible",
                columns,
                List.of(new Group("", rows)));
    }

    private static String made(Advice advice) {
        Integer workers = advice.workers();
        return workers == null || workers == 1
                ? "one call after the other"
                : "at most " + Numbers.count(workers) + " at once";
    }

    private static Row row(Advice.Row row) {
        return new Row(
                Datum.of(row.name(), row.source()),
                List.of(
                        Datum.of(Durations.ofSeconds(row.expectedSeconds())),
                        Datum.of(Durations.ofSeconds(row.p90Seconds())),
                        few(row.wastedRequests()),
                        few(row.givenUp())));
    }

    private static Datum few(double expected) {
        return expected > 0 && expected < NEARLY_NONE
                ? Datum.of("<" + Numbers.THIN + "0.01")
                : Datum.of(Numbers.estimate(expected));
    }
}
