package dev.weighbridge.measurements.verdict.sample;

/**
 * By how much a target's times beside its control's differ from run to run though nothing changed.
 *
 * @param deviation the standard deviation of the logarithm of their ratio in one run, at least 0
 * @param degreesOfFreedom how well it is known, above 0; infinite where it is taken for granted
 */
public record RunEffect(double deviation, double degreesOfFreedom) {
    private static final double ALLOWED = 0.03;

    public RunEffect {
        if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY && degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("no run effect of " + deviation + " with " + degreesOfFreedom);
        }
    }

    /** What is allowed for where nothing is known of it: 3 %. */
    public static RunEffect allowance() {
        return new RunEffect(ALLOWED, Double.POSITIVE_INFINITY);
    }

    /** What the spread of blessed runs shows, and no less than the allowance. */
    public static RunEffect seen(double deviation, int runs) {
        return deviation > ALLOWED ? new RunEffect(deviation, runs - 1.0) : allowance();
    }
}
