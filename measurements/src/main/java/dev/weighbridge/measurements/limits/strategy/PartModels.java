package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.LimiterModel.Concurrency;
import dev.weighbridge.measurements.limits.model.LimiterModel.CountingRejected;
import dev.weighbridge.measurements.limits.model.LimiterModel.FirstRequestWindow;
import dev.weighbridge.measurements.limits.model.LimiterModel.FixedWindow;
import dev.weighbridge.measurements.limits.model.LimiterModel.InTokens;
import dev.weighbridge.measurements.limits.model.LimiterModel.IntervalBucket;
import dev.weighbridge.measurements.limits.model.LimiterModel.Penalised;
import dev.weighbridge.measurements.limits.model.LimiterModel.Plain;
import dev.weighbridge.measurements.limits.model.LimiterModel.Queue;
import dev.weighbridge.measurements.limits.model.LimiterModel.SlidingCounter;
import dev.weighbridge.measurements.limits.model.LimiterModel.SlidingLog;
import dev.weighbridge.measurements.limits.model.LimiterModel.TokenBucket;
import java.util.random.RandomGenerator;

/** Makes limiters of one part of a kind and its numbers. */
final class PartModels {
    private PartModels() {}

    /** The limiter, with a phase that nobody knows. */
    static LimiterModel model(Part part, Drawn drawn, RandomGenerator random) {
        LimiterModel model = bare(part, drawn, random);
        if (part.countsRejected()) {
            model = new CountingRejected(model);
        }
        return part.penalised() && drawn.penaltySeconds() > 0
                ? new Penalised(model, Nanos.of(drawn.penaltySeconds()))
                : model;
    }

    /** What the limiter lets through, in calls of so many tokens. */
    static Supply supply(Part part, Drawn drawn, long tokensPerCall) {
        double cost = part.inTokens() && part.family() != Family.QUEUE ? tokensPerCall : 1;
        double capacity = drawn.capacity() / cost;
        return switch (part.family()) {
            case TOKEN_BUCKET, QUEUE -> new Supply.Drip(capacity, drawn.perSecond() / cost);
            case INTERVAL_BUCKET -> new Supply.Steps(capacity, drawn.refill() / cost, drawn.windowSeconds());
            case FIXED_WINDOW, FIRST_REQUEST_WINDOW, SLIDING_LOG ->
                new Supply.Steps(Math.floor(capacity), Math.floor(capacity), drawn.windowSeconds());
            case SLIDING_COUNTER -> new Supply.Weighted(capacity, drawn.windowSeconds());
            case CONCURRENCY -> new Supply.AtOnce((long) capacity);
        };
    }

    private static LimiterModel bare(Part part, Drawn drawn, RandomGenerator random) {
        if (part.family() == Family.QUEUE) {
            return new Queue(drawn.capacity() - 1, Nanos.of(1 / drawn.perSecond()));
        }
        Plain plain = plain(part.family(), drawn, random);
        return part.inTokens() ? new InTokens(plain) : plain;
    }

    private static Plain plain(Family family, Drawn drawn, RandomGenerator random) {
        long limit = drawn.capacity();
        long window = Nanos.of(drawn.windowSeconds());
        return switch (family) {
            case TOKEN_BUCKET -> new TokenBucket(limit, Nanos.of(1 / drawn.perSecond()));
            case INTERVAL_BUCKET -> new IntervalBucket(limit, drawn.refill(), window, random.nextLong(window));
            case FIXED_WINDOW -> new FixedWindow(limit, window, random.nextLong(window));
            case FIRST_REQUEST_WINDOW -> new FirstRequestWindow(limit, window);
            case SLIDING_LOG -> new SlidingLog(limit, window);
            case SLIDING_COUNTER -> new SlidingCounter(limit, window, random.nextLong(window));
            case CONCURRENCY -> new Concurrency(limit);
            case QUEUE -> throw new IllegalArgumentException("a queue is not plain");
        };
    }
}
