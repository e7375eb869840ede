package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.statistics.power.DifferencePlan;
import dev.weighbridge.measurements.statistics.power.PairedVariance;

/** The smallest difference in accuracy that a number of cases can be expected to show, in words. */
final class Detectable {
    /** How often two models that are worth comparing usually differ on a case, in percent. */
    private static final int USUAL_DISAGREEMENT = 16;

    private static final int PERCENT = 100;

    private Detectable() {}

    /** {@code 20 points or more show with 80 % power, where targets differ on 20 % of cases}. */
    static String by(int cases) {
        int disagreement = USUAL_DISAGREEMENT;
        while (disagreement < PERCENT && points(cases, disagreement) > disagreement) {
            disagreement++;
        }
        return points(cases, disagreement) > PERCENT
                ? "too few cases to show any difference"
                : points(cases, disagreement) + " points or more show with 80 % power, where targets differ on "
                        + disagreement + " % of cases";
    }

    /** Targets can only be as far apart as they differ. */
    private static int points(int cases, int disagreement) {
        PairedVariance variance = PairedVariance.ofAnswers((double) disagreement / PERCENT, 0);
        return (int) Math.ceil(PERCENT * DifferencePlan.withDefaults().detectable(variance, cases));
    }
}
