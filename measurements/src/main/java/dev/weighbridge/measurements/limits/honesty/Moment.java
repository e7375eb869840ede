package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.model.RunningLimiter;

/**
 * A limiter as it may have stood when it decided on a request.
 *
 * @param limiter what it had counted
 * @param nanos when that was, of the log's clock
 */
record Moment(RunningLimiter limiter, long nanos) {
    /** The nanoseconds until such a request would be admitted; {@link RunningLimiter#NEVER} where no time helps. */
    long waitNanos(long tokens) {
        long at = limiter.admitsAt(nanos, tokens);
        return at == RunningLimiter.NEVER ? at : at - nanos;
    }

    /** How many requests of one token would be admitted now, up to so many. They are counted. */
    long takeRequests(long most) {
        long room = 0;
        while (room < most && limiter.decide(nanos, 1)) {
            room++;
        }
        return room;
    }

    /** The tokens of the largest request that would be admitted now, up to so many. */
    long tokensLeft(long most) {
        long low = 0;
        long high = most;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (limiter.admits(nanos, middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
