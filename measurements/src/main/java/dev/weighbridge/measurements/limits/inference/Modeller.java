package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.model.LimiterModel;

/** Makes a limiter of a hypothesis's numbers. */
final class Modeller {
    private static final double ROUNDING = 1e-6;

    private Modeller() {}

    /**
     * The limiter.
     *
     * @param point the family's numbers
     * @param penaltyNanos the penalty where the part has one
     */
    static LimiterModel model(Part part, Grid grid, double[] point, double limit, double penaltyNanos) {
        LimiterModel.Plain plain = plain(part, grid, point, Math.max(1, (long) Math.floor(limit + ROUNDING)));
        LimiterModel counted = part.inTokens() ? new LimiterModel.InTokens(plain) : plain;
        LimiterModel counting = part.countsRejected() ? new LimiterModel.CountingRejected(counted) : counted;
        return part.penalised()
                ? new LimiterModel.Penalised(counting, Math.max(1, Math.round(penaltyNanos)))
                : counting;
    }

    private static LimiterModel.Plain plain(Part part, Grid grid, double[] point, long limit) {
        return switch (part.family()) {
            case TOKEN_BUCKET, QUEUE -> new LimiterModel.TokenBucket(limit, time(point));
            case INTERVAL_BUCKET ->
                new LimiterModel.IntervalBucket(
                        limit, Math.round(StepUsage.gain(point[2])), time(point), phase(grid, point));
            case FIXED_WINDOW -> new LimiterModel.FixedWindow(limit, time(point), phase(grid, point));
            case FIRST_REQUEST_WINDOW -> new LimiterModel.FirstRequestWindow(limit, time(point));
            case SLIDING_LOG -> new LimiterModel.SlidingLog(limit, time(point));
            case SLIDING_COUNTER -> new LimiterModel.SlidingCounter(limit, time(point), phase(grid, point));
            case CONCURRENCY -> new LimiterModel.Concurrency(limit);
        };
    }

    private static long time(double[] point) {
        return Math.max(1, Math.round(Math.exp(point[0])));
    }

    private static long phase(Grid grid, double[] point) {
        return Math.round(grid.anchor() - point[1] * grid.unit(Math.exp(point[0])));
    }
}
