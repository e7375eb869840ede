package dev.weighbridge.measurements.statistics.agreement;

import dev.weighbridge.measurements.statistics.Statistic;

/**
 * How often a judge is right, as found with people's labels.
 *
 * @param sensitivity the share of right answers it takes for right
 * @param specificity the share of wrong answers it takes for wrong
 */
public record JudgeError(double sensitivity, double specificity) {

    public JudgeError {
        requireShare(sensitivity);
        requireShare(specificity);
    }

    /**
     * The true share of right answers behind the share that the judge takes for right (Rogan and Gladen 1978), cut off at
     * 0 and 1. Undefined for a judge that is no better than chance.
     */
    public Statistic<Double> corrected(double observed) {
        requireShare(observed);
        double skill = sensitivity + specificity - 1;
        if (!(skill > 0)) {
            return Statistic.undefined("the judge is no better than chance");
        }
        return Statistic.of(Math.max(0, Math.min(1, (observed + specificity - 1) / skill)));
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("not a share: " + share);
        }
    }
}
