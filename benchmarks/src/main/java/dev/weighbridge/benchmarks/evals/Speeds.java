package dev.weighbridge.benchmarks.evals;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The same run, again and again. */
record Speeds(List<Weighed> all) {
    Speeds {
        all = List.copyOf(all);
    }

    /** The one in the middle by time; of an even number the slower one. */
    Weighed median() {
        return all.stream().sorted(comparingDouble(Weighed::seconds)).toList().get(all.size() / 2);
    }

    double seconds() {
        return median().seconds();
    }

    /** The most of all of them. */
    long peakMib() {
        return all.stream().mapToLong(Weighed::peakMib).max().orElseThrow();
    }

    String each() {
        return all.stream()
                .map(one -> String.format(Locale.ROOT, "%.2f", one.seconds()))
                .collect(Collectors.joining(" "));
    }
}
