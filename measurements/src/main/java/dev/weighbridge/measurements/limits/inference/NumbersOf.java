package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import org.jspecify.annotations.Nullable;

/** What is known of a family's numbers. */
final class NumbersOf {
    private static final double NANOS = 1e9;

    private NumbersOf() {}

    static Numbers standing(Standing standing) {
        Family family = standing.part().family();
        return new Numbers(
                standing.quantity((leaf, point) -> leaf.limit()).estimate(),
                family == Family.CONCURRENCY ? null : rate(standing, family),
                windowed(family)
                        ? standing.quantity((leaf, point) -> Math.exp(point[0]) / NANOS)
                                .estimate()
                        : null,
                family == Family.INTERVAL_BUCKET
                        ? standing.quantity((leaf, point) -> StepUsage.gain(point[2]))
                                .estimate()
                        : null,
                penalty(standing));
    }

    private static boolean windowed(Family family) {
        return family != Family.CONCURRENCY && family != Family.TOKEN_BUCKET && family != Family.QUEUE;
    }

    private static Estimate rate(Standing standing, Family family) {
        return standing.quantity((leaf, point) -> switch (family) {
                    case TOKEN_BUCKET, QUEUE -> NANOS / Math.exp(point[0]);
                    case INTERVAL_BUCKET -> StepUsage.gain(point[2]) * NANOS / Math.exp(point[0]);
                    default -> leaf.limit() * NANOS / Math.exp(point[0]);
                })
                .estimate();
    }

    private static @Nullable Estimate penalty(Standing standing) {
        if (!standing.part().penalised()) {
            return null;
        }
        Quantity penalty = new Quantity();
        double most = standing.leaves().get(0).logMass();
        for (Leaf leaf : standing.leaves()) {
            double weight = Math.exp(leaf.logMass() - most) / 2;
            penalty.add(leaf.penalty().shortest() / NANOS, weight);
            penalty.add(leaf.penalty().longest() / NANOS, weight);
        }
        return penalty.estimate();
    }
}
