package dev.weighbridge.benchmarks.fidelity;

import java.util.Arrays;

/** Sorted durations, in nanoseconds. */
final class Sample {
    private final long[] nanos;

    Sample(long[] nanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    int size() {
        return nanos.length;
    }

    double millisAt(double quantile) {
        return nanos[(int) Math.min(nanos.length - 1L, (long) Math.ceil(quantile * nanos.length))] / 1e6;
    }

    double meanMillis() {
        return Arrays.stream(nanos).average().orElseThrow() / 1e6;
    }
}
