package dev.weighbridge.measurements.meter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was found of a meter, in lines for a console. */
public final class MeterLines {
    private MeterLines() {}

    /** A line that sums it up, one for each thing that is wrong or worth knowing, and one where it ended early. */
    public static List<String> of(MeterResult result) {
        List<String> lines = new ArrayList<>();
        List<MeterCheck> telling = result.telling();
        String simulated = result.simulated() ? " (simulated)" : "";
        lines.add("meter of " + result.target() + simulated + ": " + summary(result, telling));
        for (MeterCheck check : telling) {
            lines.add("  " + check.verdict().words() + ": " + check.sentence());
        }
        if (!result.stopped().isEmpty()) {
            lines.add("  ended early: " + result.stopped());
        }
        return lines;
    }

    private static String summary(MeterResult result, List<MeterCheck> telling) {
        long right = count(result, MeterVerdict.RIGHT);
        String found = telling.isEmpty()
                ? "nothing to tell"
                : telling.stream().map(MeterCheck::name).collect(Collectors.joining(", "));
        return right + " of " + result.checks().size() + " checks right, " + count(result, MeterVerdict.UNKNOWN)
                + " not known, " + result.requests() + " requests: " + found;
    }

    private static long count(MeterResult result, MeterVerdict verdict) {
        return result.checks().stream()
                .filter(check -> check.verdict() == verdict)
                .count();
    }
}
