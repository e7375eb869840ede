package dev.weighbridge.benchmarks.gaterepeat;

import java.util.List;
import java.util.stream.Stream;

/**
 * A build that ended.
 *
 * @param exitCode how it ended
 * @param seconds how long it took
 * @param lines what it said
 * @param summary what it added to the page of the build server
 */
record Built(int exitCode, double seconds, List<String> lines, String summary) {
    private static final String FAILED = "weigh: FAILED: ";

    Built {
        lines = List.copyOf(lines);
    }

    boolean green() {
        return exitCode == 0;
    }

    boolean says(String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }

    /** Whether it was held against a baseline at all. */
    boolean judged() {
        return says(", against run ");
    }

    /** Whether it is red for one of these metrics of the free model, and the page of the build server says so. */
    boolean failsBy(String... metrics) {
        boolean said = Stream.of(metrics)
                .anyMatch(metric -> failures().stream()
                        .anyMatch(line -> line.contains(" on free: FAIL: ") && line.contains(metric)));
        return !green() && said && summary.contains("## Gate: FAIL") && summary.contains("### FAIL");
    }

    List<String> failures() {
        return lines.stream().filter(line -> line.startsWith(FAILED)).toList();
    }
}
