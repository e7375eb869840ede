package dev.weighbridge.measurements.limits.inference;

/** The debt of a bucket with continuous refill. Dimension 0: the logarithm of the interval. */
final class BucketUsage extends DebtUsage {
    @Override
    Payments payments(Box box) {
        double most = Math.exp(-box.low()[0]);
        double least = Math.exp(-box.high()[0]);
        return new Payments() {
            @Override
            public double least(double time) {
                return time * least;
            }

            @Override
            public double mostOfLeast(double time) {
                return time * least;
            }

            @Override
            public double most(double time) {
                return time * most;
            }

            @Override
            public double leastOfMost(double time) {
                return time * most;
            }
        };
    }
}
