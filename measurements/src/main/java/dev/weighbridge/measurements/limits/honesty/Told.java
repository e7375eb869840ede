package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.honesty.Check.Tolerance;
import java.time.Instant;

/**
 * A wait that a response told.
 *
 * @param at the request it answered
 * @param seconds from the decision on, negative where it had passed
 * @param tolerance how exact it can be
 */
record Told(Observation at, double seconds, Tolerance tolerance) {
    /** What the clocks of two machines may differ by. */
    private static final double CLOCKS_SECONDS = 2;

    private static final double EXACT_SECONDS = 0.002;
    private static final long[] FORMS_MILLIS = {1000, 100, 10};
    private static final int ABSURDLY_MANY = 10;

    static Told of(Observation at, When when, Instant epoch) {
        if (when instanceof When.After after) {
            return new Told(at, after.millis() / 1e3, new Tolerance(rounding(after.millis()), EXACT_SECONDS));
        }
        long decided = at.sentNanos() + (at.answeredNanos() - at.sentNanos()) / 2;
        double half = (at.answeredNanos() - at.sentNanos()) / 2e9;
        double seconds = when.from(epoch.plusNanos(decided)).toNanos() / 1e9;
        return new Told(at, seconds, new Tolerance(0, CLOCKS_SECONDS + half));
    }

    /** A value in whole seconds was rounded to them, and so for tenths and hundredths. */
    private static double rounding(long millis) {
        for (long form : FORMS_MILLIS) {
            if (millis % form == 0) {
                return form / 1e3;
            }
        }
        return 1e-3;
    }

    /** Whether it cannot be meant, where nothing takes longer than the horizon; 0 where that is not known. */
    boolean absurd(double horizonSeconds) {
        return seconds < -tolerance.slackSeconds()
                || (horizonSeconds > 0 && seconds > ABSURDLY_MANY * horizonSeconds && seconds > CLOCKS_SECONDS);
    }

    /** By how much it is late, where the true wait lies in this range. */
    Range error(Range trueSeconds) {
        return new Range(seconds - trueSeconds.high(), seconds - trueSeconds.low());
    }
}
