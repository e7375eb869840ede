package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;

/**
 * Requests sent one upon the other.
 *
 * @param atNanos when they begin
 * @param count how many at most
 * @param untilRejected whether the first rejection ends them
 * @param last whether the plan is over where any of them is let through
 * @param carefulFrom after how many each waits for the one before, so that it is known how many were let through when
 *     the first was rejected
 * @param shape what its requests are like; those that take a while do not wait for each other, so that they are in flight
 *     together
 */
record Stage(long atNanos, int count, boolean untilRejected, boolean last, int carefulFrom, Shape shape) {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int MOST_AT_ONCE = 48;

    /** Longer than a rejection usually takes to come back. */
    private static final long SLOW_NANOS = 50_000_000;

    /** Shorter than a request takes that is asked to take a while, and long enough for a quick bucket to gain some. */
    private static final long SPREAD_NANOS = 400_000_000;

    /** One request. */
    static Stage poll(long atNanos) {
        return new Stage(atNanos, 1, false, false, NEVER, Shape.SMALLEST);
    }

    /** One request; where it is let through the plan is over. */
    static Stage look(long atNanos) {
        return new Stage(atNanos, 1, false, true, NEVER, Shape.SMALLEST);
    }

    /** Requests until one is rejected. */
    static Stage burst(long atNanos, int count) {
        return new Stage(atNanos, count, true, false, NEVER, Shape.SMALLEST);
    }

    /** Requests that are in flight together, whatever becomes of each. */
    static Stage together(long atNanos, int count) {
        return new Stage(atNanos, count, false, false, NEVER, Shape.LONG);
    }

    /** The same, careful from so many on. */
    Stage carefulFrom(int sent) {
        return together() ? this : new Stage(atNanos, count, untilRejected, last, Math.max(0, sent), shape);
    }

    /** How many may be under way at once after so many were sent: few at first, for what is too much is lost. */
    int atOnce(int sent) {
        if (together()) {
            return count;
        }
        return sent >= carefulFrom ? 1 : Math.min(MOST_AT_ONCE, 2 + sent / 4);
    }

    /**
     * When one more may be sent although as many are under way as should be at once: a gateway that takes long to answer
     * would not be filled within its window otherwise. A rejection comes back sooner, so little is lost.
     */
    long turnNanos(int sent, int underWay, long lastSentNanos) {
        boolean waits = together() || sent >= carefulFrom || underWay >= MOST_AT_ONCE;
        return waits ? Long.MAX_VALUE : lastSentNanos + SLOW_NANOS;
    }

    /** When a request is due after so many were sent: those that run together are spread over a part of their time. */
    long dueNanos(int sent) {
        return atNanos + (together() ? sent * (SPREAD_NANOS / count) : 0);
    }

    /** Whether its requests are in flight together. */
    boolean together() {
        return shape == Shape.LONG;
    }

    /** The same with requests of so many tokens in place of the smallest ones. */
    Stage with(Shape unit) {
        return together() ? this : new Stage(atNanos, count, untilRejected, last, carefulFrom, unit);
    }
}
