package dev.weighbridge.measurements.statistics.power;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Student's t of values whose mean is not 0, summed as Lenth 1989 does (algorithm AS 243).
 *
 * @param degreesOfFreedom above 0
 * @param shift noncentrality, at least 0
 */
record NoncentralT(double degreesOfFreedom, double shift) {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double NEGLIGIBLE = 1e-17;

    /** Beyond this shift the weights of the sum underflow, and all that is asked about has happened anyway. */
    private static final double GREATEST_SHIFT = 37;

    /** The probability of a value of at most {@code t}. */
    double below(double t) {
        if (shift > GREATEST_SHIFT) {
            return NORMAL.cumulativeProbability(t - shift);
        }
        // A shift below 0 seen from the other side; AS 243 wants t at least 0.
        return t >= 0 ? upTo(t, shift) : 1 - upTo(-t, -shift);
    }

    private double upTo(double t, double delta) {
        double x = t * t / (t * t + degreesOfFreedom);
        double half = delta * delta / 2;
        double even = Math.exp(-half);
        double odd = delta * even * Math.sqrt(2 / Math.PI);
        double sum = 0;
        // The weights rise up to the term number "half" and fall from there.
        for (int j = 0; j <= half || even + Math.abs(odd) > NEGLIGIBLE; j++) {
            sum += even * incompleteBeta(x, j + 0.5) + odd * incompleteBeta(x, j + 1.0);
            even *= half / (j + 1);
            odd *= half / (j + 1.5);
        }
        return NORMAL.cumulativeProbability(-delta) + sum / 2;
    }

    private double incompleteBeta(double x, double a) {
        return BetaDistribution.of(a, degreesOfFreedom / 2).cumulativeProbability(x);
    }
}
