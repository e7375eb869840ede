package dev.weighbridge.measurements.limits.inference;

/**
 * The debt of a bucket that gains several at each step of a grid. Dimensions 0 and 1: those of {@link GridRange};
 * dimension 2: the logarithm of what it gains, which is one number.
 */
final class StepUsage extends DebtUsage {
    private final double anchor;

    StepUsage(double anchor) {
        this.anchor = anchor;
    }

    @Override
    Payments payments(Box box) {
        GridRange grid = new GridRange(box, anchor);
        double gain = gain(box.low()[2]);
        return new Payments() {
            @Override
            public double least(double time) {
                return gain * grid.lowest(time);
            }

            @Override
            public double mostOfLeast(double time) {
                return gain * grid.highest(time);
            }

            @Override
            public double most(double time) {
                return gain * grid.highest(time);
            }

            @Override
            public double leastOfMost(double time) {
                return gain * grid.lowest(time);
            }
        };
    }

    @Override
    public int widest(Trace trace, Box box) {
        return GridRange.widest(trace, box, anchor);
    }

    /** Buckets gain whole ones. */
    static double gain(double logarithm) {
        return Math.max(1, Math.rint(Math.exp(logarithm)));
    }
}
