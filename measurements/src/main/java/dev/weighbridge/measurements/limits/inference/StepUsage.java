package dev.weighbridge.measurements.limits.inference;

/**
 * The debt of a bucket that gains several at each step of a grid. Dimensions 0 and 1: those of {@link GridRange};
 * dimension 2: the logarithm of a number that is rounded to what it gains, so that every point stands for some gain.
 */
final class StepUsage extends DebtUsage {
    private final Grid reference;

    StepUsage(Grid reference) {
        this.reference = reference;
    }

    @Override
    Payments payments(Box box) {
        GridRange grid = new GridRange(box, reference);
        double fewest = fewest(box);
        double most = most(box);
        return new Payments() {
            @Override
            public double least(double time) {
                return fewest * grid.lowest(time);
            }

            @Override
            public double mostOfLeast(double time) {
                return fewest * grid.highest(time);
            }

            @Override
            public double most(double time) {
                return most * grid.highest(time);
            }

            @Override
            public double leastOfMost(double time) {
                return most * grid.lowest(time);
            }
        };
    }

    /** What leaves the most open of how much was gained in all. */
    @Override
    public int widest(Trace trace, Box box) {
        double window = Math.exp(box.middle(0));
        double steps = GridRange.farthest(trace, box, reference) / window;
        double gain = gain(box.middle(2));
        double byPeriod = box.extent(0) * steps * gain;
        double byGain = (most(box) - fewest(box)) * steps;
        double byPhase = box.extent(1) * gain * reference.unit(window) / window;
        return byGain >= Math.max(byPeriod, byPhase) && byGain > 0 ? 2 : byPeriod > byPhase ? 0 : 1;
    }

    private static double fewest(Box box) {
        return gain(box.low()[2]);
    }

    private static double most(Box box) {
        return gain(box.high()[2]);
    }

    /** The whole number that a point stands for. */
    static double gain(double logarithm) {
        return Math.max(1, Math.rint(Math.exp(logarithm)));
    }
}
