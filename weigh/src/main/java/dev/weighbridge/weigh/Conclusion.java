package dev.weighbridge.weigh;

import dev.weighbridge.measurements.limits.file.LimitLines;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Distribution;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.measurements.summary.Spent;
import dev.weighbridge.measurements.summary.Summary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The few lines the console shows of a finished run; everything else is in the report. */
final class Conclusion {
    private static final double NANOS_PER_MILLI = 1e6;

    private Conclusion() {}

    static List<String> lines(Summary summary, List<TargetLimits> limits, Path page) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Weighed: run " + summary.run().id() + ", comparison "
                + summary.run().comparison()
                + (summary.run().simulated() ? "  [SIMULATED: no real model was asked]" : ""));
        if (!summary.cells().isEmpty()) {
            lines.add(row("target", "load", "answered", "TTFT p50 ms", "E2E p50 ms", "service level"));
        }
        summary.cells().stream()
                .filter(cell -> cell.workload().equals(Summary.ALL))
                .forEach(cell -> lines.add(row(cell)));
        lines.addAll(AnswerLines.of(summary.quality()));
        lines.addAll(CostLines.of(summary.costs()));
        limits.forEach(found -> LimitLines.of(found).forEach(line -> lines.add("  " + line)));
        summary.spent().forEach(spent -> lines.add(spent(spent)));
        summary.warnings().forEach(warning -> lines.add("  note: " + warning));
        lines.add("Report: " + page.toUri());
        return lines;
    }

    private static String row(Cell cell) {
        return row(
                cell.target(),
                cell.level(),
                answered(cell),
                median(cell.ttft()),
                median(cell.e2e()),
                share(cell.attainment()));
    }

    private static String row(Object... columns) {
        return String.format(Locale.ROOT, "  %-14s %-16s %10s  %12s  %12s  %14s", columns)
                .stripTrailing();
    }

    private static String answered(Cell cell) {
        int delivered = cell.outcomes().entrySet().stream()
                .filter(outcome -> RunProblems.DELIVERED.contains(outcome.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return delivered + " of " + cell.requests();
    }

    private static String median(Distribution distribution) {
        Distribution.Percentile p50 = distribution.percentiles().get(0);
        Double value = p50.value();
        return value == null
                ? "needs " + p50.needed()
                : BigDecimal.valueOf(value / NANOS_PER_MILLI)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String share(Share share) {
        Double estimate = share.estimate();
        return estimate == null ? "-" : String.format(Locale.ROOT, "%.0f %% of %d", 100 * estimate, share.n());
    }

    private static String spent(Spent spent) {
        return "  spent on " + spent.target() + ": " + spent.requests() + " requests, " + spent.tokens() + " tokens, "
                + spent.money();
    }
}
