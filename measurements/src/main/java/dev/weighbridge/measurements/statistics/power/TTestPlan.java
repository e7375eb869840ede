package dev.weighbridge.measurements.statistics.power;

import dev.weighbridge.measurements.statistics.Critical;

/**
 * Power of the two-sided paired t test, exactly by the noncentral t distribution. Effects are the mean difference over
 * the standard deviation of the differences.
 *
 * @param alpha two-sided level, between 0 and 1
 */
public record TTestPlan(double alpha) {
    private static final double LEAST_CASES = 1.1;
    private static final double MOST_CASES = 1e7;
    private static final double PRECISION = 1e-13;

    public TTestPlan {
        Critical.requireLevel(alpha);
    }

    /** The probability that {@code n} pairs, more than 1, show an effect. */
    public double power(double n, double effect) {
        double degreesOfFreedom = n - 1;
        double shift = Math.abs(effect) * Math.sqrt(n);
        double critical = Critical.t(1 - alpha, degreesOfFreedom);
        NoncentralT distribution = new NoncentralT(degreesOfFreedom, shift);
        return 1 - distribution.below(critical) + distribution.below(-critical);
    }

    /**
     * The pairs, not rounded, that show an effect other than 0 with this power.
     *
     * @throws IllegalArgumentException where that would be more than ten million
     */
    public double cases(double effect, double power) {
        Critical.requireLevel(power);
        double tooFew = LEAST_CASES;
        double enough = 2;
        while (power(enough, effect) < power) {
            tooFew = enough;
            enough *= 2;
            if (enough > MOST_CASES) {
                throw new IllegalArgumentException("too small an effect: " + effect);
            }
        }
        while (enough - tooFew > PRECISION * enough) {
            double middle = (tooFew + enough) / 2;
            if (power(middle, effect) < power) {
                tooFew = middle;
            } else {
                enough = middle;
            }
        }
        return enough;
    }
}
