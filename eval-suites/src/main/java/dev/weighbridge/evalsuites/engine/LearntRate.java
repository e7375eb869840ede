package dev.weighbridge.evalsuites.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * The rate a target seems to stand, learnt from its rejections. There is none before the first one. Then it begins below
 * the rate that was last admitted, comes back to it, stays near it for a while and goes beyond: the shape of CUBIC (RFC
 * 9438), in rates. Not thread-safe.
 */
final class LearntRate {
    private static final double LEFT_BY_CUT = 0.7;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double SHORTEST_RECOVERY_SECONDS = 2;
    private static final double RECOVERY_REQUESTS = 20;
    private static final double HORIZON_REQUESTS = 10;
    private static final double SLOWEST = 1.0 / 600;

    /** Where so much more time was spent waiting than sending, the rate was far too high for the limit's window. */
    private static final int MOSTLY_WAITING = 4;

    /** Of fewer nothing can be told but that few were sent; then the number in flight is all that is held down. */
    private static final int FEWEST_PER_SECOND = 5;

    private final Deque<Long> admitted = new ArrayDeque<>();
    private final Pacer pacer = new Pacer(1);
    private double best = Double.POSITIVE_INFINITY;
    private long sinceNanos;
    private long cutNanos;
    private long admittedSince;
    private boolean rejected;
    private boolean limited;

    /** The earliest time at which the next request may leave. */
    long earliest(long nowNanos) {
        return limited ? pacer.earliest(nowNanos, perSecond(nowNanos)) : nowNanos;
    }

    void sent(long nowNanos) {
        if (limited) {
            pacer.sent(nowNanos, perSecond(nowNanos));
        }
    }

    /** A request was let through. */
    void admitted(long nowNanos) {
        admittedSince++;
        admitted.addLast(nowNanos);
        long horizon = horizonNanos(nowNanos);
        while (nowNanos - admitted.getFirst() > horizon) {
            admitted.removeFirst();
        }
    }

    /** A request was rejected: no more than what was let through lately is sent. */
    void cut(long nowNanos) {
        if (mostlyWaited(nowNanos)) {
            limit(overall(nowNanos));
        } else if (limited) {
            limit(Math.min(perSecond(nowNanos), lately(nowNanos)));
        } else if (lately(nowNanos) >= FEWEST_PER_SECOND) {
            limit(lately(nowNanos));
        }
        rejected = true;
        cutNanos = nowNanos;
        sinceNanos = nowNanos;
        admittedSince = 0;
    }

    private void limit(double perSecond) {
        best = Math.max(SLOWEST, perSecond);
        limited = true;
    }

    private boolean mostlyWaited(long nowNanos) {
        return rejected && sinceNanos - cutNanos > MOSTLY_WAITING * (nowNanos - sinceNanos);
    }

    private double overall(long nowNanos) {
        return admittedSince * NANOS_PER_SECOND / (nowNanos - cutNanos);
    }

    private double lately(long nowNanos) {
        long horizon = horizonNanos(nowNanos);
        long count = admitted.stream().filter(at -> nowNanos - at <= horizon).count();
        return count * NANOS_PER_SECOND / horizon;
    }

    private long horizonNanos(long nowNanos) {
        long second = TimeUnit.SECONDS.toNanos(1);
        return limited ? Math.max(second, (long) (HORIZON_REQUESTS * NANOS_PER_SECOND / perSecond(nowNanos))) : second;
    }

    /** Requests pass again, after the pause that followed the cut. */
    void resumed(long nowNanos) {
        sinceNanos = nowNanos;
    }

    /** What may be sent a second; infinite before the first rejection. */
    double perSecond(long nowNanos) {
        if (!limited) {
            return Double.POSITIVE_INFINITY;
        }
        double recovery = Math.max(SHORTEST_RECOVERY_SECONDS, RECOVERY_REQUESTS / best);
        double x = (nowNanos - sinceNanos) / NANOS_PER_SECOND / recovery - 1;
        return best * (1 + (1 - LEFT_BY_CUT) * x * x * x);
    }
}
