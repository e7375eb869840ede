package dev.weighbridge.benchmarks.evals;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The same run, again and again. */
record Speeds(List<Speed> all) {
    /**
     * One of them.
     *
     * @param weighed the command
     * @param gatewayCpuSeconds what the gateway used of all cores meanwhile
     */
    record Speed(Weighed weighed, double gatewayCpuSeconds) {
        double seconds() {
            return weighed.seconds();
        }
    }

    Speeds {
        all = List.copyOf(all);
    }

    /** The one in the middle by time; of an even number the slower one. */
    Speed median() {
        return all.stream().sorted(comparingDouble(Speed::seconds)).toList().get(all.size() / 2);
    }

    double seconds() {
        return median().seconds();
    }

    /** The most of all of them. */
    long peakMb() {
        return all.stream().mapToLong(one -> one.weighed().peakMb()).max().orElseThrow();
    }

    String each() {
        return all.stream()
                .map(one -> String.format(Locale.ROOT, "%.2f", one.seconds()))
                .collect(Collectors.joining(" "));
    }
}
