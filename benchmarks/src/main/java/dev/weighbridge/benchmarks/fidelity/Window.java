package dev.weighbridge.benchmarks.fidelity;

import java.util.List;

/** A stretch of time over which something is measured. */
record Window(long fromNanos, long toNanos) {
    private static final long MARGIN_NANOS = 300_000_000;

    /** The stretch in which all of these answers were streaming. */
    static Window whereAllStream(List<Truth> answers) {
        long from = answers.stream().mapToLong(Truth::firstNanos).max().orElseThrow() + MARGIN_NANOS;
        long to = answers.stream().mapToLong(Truth::lastNanos).min().orElseThrow() - MARGIN_NANOS;
        if (to <= from) {
            throw new IllegalStateException("the answers never all streamed at once; give more --seconds");
        }
        return new Window(from, to);
    }

    /** The stretch in which new streams kept coming. */
    static Window whereStreamsBegin(List<Truth> answers) {
        long from = answers.get(0).readNanos() + MARGIN_NANOS;
        return new Window(from, answers.get(answers.size() - 1).readNanos());
    }

    boolean holds(long nanos) {
        return nanos >= fromNanos && nanos <= toNanos;
    }
}
