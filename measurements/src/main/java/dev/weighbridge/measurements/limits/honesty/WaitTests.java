package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.ProbeLog;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When requests are due that test a wait: before its end, at its end, and after it while they are rejected. */
final class WaitTests {
    /** How many requests may be sent one by one to be rejected alone. */
    static final int MOST_ALONE = 3;

    private static final double LESS = 0.6;
    private static final double MORE = 1.1;
    private static final int MOST = 5;
    /** Beyond what a true wait can be off by, so that a rejection at its end tells. */
    private static final long MARGIN_NANOS = 10_000_000;

    private final long horizonNanos;
    private long firstWait;
    private long end = Long.MIN_VALUE;
    private long due;
    private int rejections;

    WaitTests(LimitFinding finding) {
        Basis basis = new Basis(new ProbeLog(Instant.EPOCH, List.of()), finding);
        this.horizonNanos = (long) (basis.horizonSeconds() * 1e9);
    }

    boolean begun() {
        return end != Long.MIN_VALUE;
    }

    /** Whether there were as many tests as are worth it. */
    boolean over() {
        return rejections >= MOST;
    }

    /** When the next request is to be sent. */
    long dueNanos() {
        return due;
    }

    /** A rejection came at this time and asked for so long. */
    void begin(long nowNanos, long waitNanos) {
        firstWait = Math.max(0, waitNanos);
        end = nowNanos + firstWait + MARGIN_NANOS;
        due = nowNanos + (long) (LESS * firstWait);
    }

    /** A test was rejected and asked for so long; null where for nothing. What is asked for last counts. */
    void rejected(long nowNanos, @Nullable Long waitNanos) {
        rejections++;
        if (waitNanos != null) {
            end = nowNanos + waitNanos + MARGIN_NANOS;
        }
        long more = rejections == 2 ? firstWait : (long) (MORE * horizonNanos);
        due = rejections == 1 ? Math.max(end, nowNanos) : Math.max(end, nowNanos + more);
    }
}
