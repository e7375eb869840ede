package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.model.RunningLimiter;

/**
 * A limiter as it may have stood when it decided on a request.
 *
 * @param limiter what it had counted
 * @param nanos when that was, of the log's clock
 * @param penaltyEnds until when nothing is admitted at the latest, where it is in doubt which rejections were breaches
 *     that are punished; {@code nanos} where it is not
 */
record Moment(RunningLimiter limiter, long nanos, long penaltyEnds) {
    /** The shortest and longest seconds until such a request would be admitted; infinite where no time helps. */
    Range waitSeconds(long tokens) {
        double wait = waitSeconds(nanos, tokens);
        return penaltyEnds <= nanos
                ? new Range(wait, wait)
                : new Range(0, Math.max(wait, waitSeconds(penaltyEnds, tokens)));
    }

    private double waitSeconds(long from, long tokens) {
        long at = limiter.admitsAt(from, tokens);
        return at == RunningLimiter.NEVER ? Double.POSITIVE_INFINITY : (at - nanos) / 1e9;
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
