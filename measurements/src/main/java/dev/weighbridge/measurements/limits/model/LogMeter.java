package dev.weighbridge.measurements.limits.model;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was taken in the last window's time, each request leaving it by itself. */
final class LogMeter implements Meter {
    private final long windowNanos;
    private final Deque<Taken> taken = new ArrayDeque<>();
    private long count;

    LogMeter(long windowNanos) {
        this.windowNanos = windowNanos;
    }

    @Override
    public double usage(long nanos) {
        while (!taken.isEmpty() && nanos - taken.getFirst().nanos >= windowNanos) {
            count -= taken.removeFirst().cost;
        }
        return count;
    }

    @Override
    public void take(long nanos, long cost) {
        taken.add(new Taken(nanos, cost));
        count += cost;
    }

    @Override
    public long fallsTo(double most, long nanos) {
        double left = usage(nanos);
        long at = nanos;
        for (Taken one : taken) {
            if (left <= most) {
                return at;
            }
            left -= one.cost;
            at = one.nanos + windowNanos;
        }
        return left <= most ? at : RunningLimiter.NEVER;
    }

    private record Taken(long nanos, long cost) {}
}
