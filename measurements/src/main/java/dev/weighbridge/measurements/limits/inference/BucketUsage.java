package dev.weighbridge.measurements.limits.inference;

/** The debt of a bucket with continuous refill. Dimension 0: the logarithm of the interval. */
final class BucketUsage extends DebtUsage {
    @Override
    Payments payments(Box box) {
        double shortest = Math.exp(box.low()[0]);
        double longest = Math.exp(box.high()[0]);
        return new Payments() {
            @Override
            public double least(double time) {
                return time / longest;
            }

            @Override
            public double mostOfLeast(double time) {
                return time / longest;
            }

            @Override
            public double most(double time) {
                return time / shortest;
            }

            @Override
            public double leastOfMost(double time) {
                return time / shortest;
            }
        };
    }
}
