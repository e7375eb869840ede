package dev.weighbridge.measurements.comparison;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/**
 * Work a team has: a suite of cases and the service level it needs.
 *
 * @param name the user's name for it, unique in the comparison
 * @param suite the suite's file, relative to {@code eval-suites/suites/}
 * @param slo the service level
 * @param sample how many of its cases at most are asked to see how good the answers are, at least 1; all where null
 * @param load whether it is put under load; true where null
 * @param traffic the traffic that is stated for it; null where none is
 */
public record Workload(
        String name,
        String suite,
        Slo slo,
        @Nullable Integer sample,
        Boolean load,
        @Nullable Traffic traffic) {

    public Workload {
        // Run folders older than this field lack it.
        load = requireNonNullElse(load, Boolean.TRUE);
    }

    /** A workload without a word of its traffic. */
    public Workload(String name, String suite, Slo slo, @Nullable Integer sample, boolean load) {
        this(name, suite, slo, sample, load, null);
    }

    /** A workload that is put under load, and all of whose cases are asked. */
    public Workload(String name, String suite, Slo slo) {
        this(name, suite, slo, null, true);
    }
}
