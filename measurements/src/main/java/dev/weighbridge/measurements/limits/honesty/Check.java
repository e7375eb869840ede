package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;

/**
 * One time that a statement was held against the truth.
 *
 * @param exchangeId the exchange that made it
 * @param verdict what became of it
 * @param error by how much it was wrong at least, in seconds or in what it counts; positive for too late or too few
 * @param seen whether later requests show it, and not only the limiter that was found
 */
record Check(String exchangeId, Verdict verdict, double error, boolean seen) {

    /** How exact a statement of a time can be: what rounding up adds to it, and what clocks and models are off by. */
    record Tolerance(double roundingSeconds, double slackSeconds) {
        Tolerance plusSlack(double seconds) {
            return new Tolerance(roundingSeconds, slackSeconds + seconds);
        }
    }

    /** A check of a time whose error lies in this range. */
    static Check ofTime(String exchangeId, Range error, Tolerance tolerance, boolean seen) {
        Verdict verdict = Verdict.TRUE;
        if (error.high() < -tolerance.slackSeconds) {
            verdict = Verdict.EARLY;
        } else if (error.low() > tolerance.roundingSeconds + tolerance.slackSeconds) {
            verdict = Verdict.LATE;
        }
        return new Check(exchangeId, verdict, error.nearestToZero(), seen);
    }

    /** A statement that cannot be meant. */
    static Check nonsense(String exchangeId) {
        return new Check(exchangeId, Verdict.NONSENSE, 0, true);
    }

    boolean holds() {
        return verdict == Verdict.TRUE;
    }
}
