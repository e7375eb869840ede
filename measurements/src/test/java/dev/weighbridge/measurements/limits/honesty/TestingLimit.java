package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A limit of tests and what a perfect search would find.
 *
 * @param model the limiter
 * @param plain the same without its penalty
 * @param seconds its window, the time its bucket takes to fill, or 0
 */
record TestingLimit(
        Part part, LimiterModel model, LimiterModel plain, long capacity, double seconds, double penaltySeconds) {
    private static final double SECOND = 1e9;

    static TestingLimit of(Family family, long capacity, double seconds) {
        long nanos = (long) (seconds * SECOND);
        long phase = nanos / 3;
        LimiterModel model = switch (family) {
            case TOKEN_BUCKET -> new LimiterModel.TokenBucket(capacity, nanos / capacity);
            case INTERVAL_BUCKET -> new LimiterModel.IntervalBucket(capacity, 1, nanos / capacity, phase);
            case FIXED_WINDOW -> new LimiterModel.FixedWindow(capacity, nanos, phase);
            case FIRST_REQUEST_WINDOW -> new LimiterModel.FirstRequestWindow(capacity, nanos);
            case SLIDING_LOG -> new LimiterModel.SlidingLog(capacity, nanos);
            case SLIDING_COUNTER -> new LimiterModel.SlidingCounter(capacity, nanos, phase);
            case CONCURRENCY -> new LimiterModel.Concurrency(capacity);
            case QUEUE -> new LimiterModel.Queue(capacity - 1, nanos / capacity);
        };
        double time = family == Family.CONCURRENCY ? 0 : seconds;
        return new TestingLimit(Part.of(family), model, model, capacity, time, 0);
    }

    static TestingLimit random(Family family, RandomGenerator random) {
        return of(family, 3 + random.nextInt(20), 1 + random.nextDouble() * 20);
    }

    TestingLimit countingTokens() {
        LimiterModel inner = new LimiterModel.InTokens((LimiterModel.Plain) model);
        Part tokens = new Part(part.family(), true, false, false);
        return new TestingLimit(tokens, inner, inner, capacity, seconds, 0);
    }

    TestingLimit countingRejected() {
        LimiterModel counting = new LimiterModel.CountingRejected(model);
        Part minding = new Part(part.family(), false, true, false);
        return new TestingLimit(minding, counting, counting, capacity, seconds, 0);
    }

    TestingLimit penalised(double penalty) {
        LimiterModel box = new LimiterModel.Penalised(model, (long) (penalty * SECOND));
        Part minding = new Part(part.family(), false, false, true);
        return new TestingLimit(minding, box, plain, capacity, seconds, penalty);
    }

    double horizonSeconds() {
        return seconds + penaltySeconds;
    }

    Candidate candidate(double probability) {
        boolean windowed = part.family() == Family.FIXED_WINDOW
                || part.family() == Family.FIRST_REQUEST_WINDOW
                || part.family() == Family.SLIDING_LOG
                || part.family() == Family.SLIDING_COUNTER;
        Numbers numbers = new Numbers(
                Estimate.exactly((double) capacity),
                seconds == 0 ? null : Estimate.exactly(capacity / seconds),
                windowed ? Estimate.exactly(seconds) : null,
                null,
                penaltySeconds == 0 ? null : Estimate.exactly(penaltySeconds));
        return new Candidate(new LimiterKind(List.of(part)), probability, model, List.of(numbers));
    }

    /** The finding of a search that found out everything. */
    LimitFinding found() {
        return finding(List.of(candidate(1)));
    }

    /** The finding of a search that cannot tell this one from another. */
    LimitFinding unsure(TestingLimit other) {
        return finding(List.of(candidate(0.5), other.candidate(0.5)));
    }

    static LimitFinding finding(List<Candidate> candidates) {
        return new LimitFinding(candidates, null, null, new LimitFinding.Reach(1, 1, 1, 1), "it was sure");
    }
}
