package dev.weighbridge.measurements.statistics.power;

/**
 * The variance of the difference between two targets on one case.
 *
 * @param between the variance between cases of the true difference, at least 0
 * @param withinBase the variance of the base's score on one case when it is asked again, by how often it is asked
 * @param withinCandidate the same of the candidate
 */
public record PairedVariance(double between, double withinBase, double withinCandidate) {

    public PairedVariance {
        if (!(between >= 0 && withinBase >= 0 && withinCandidate >= 0)) {
            throw new IllegalArgumentException(
                    "variances below 0: " + between + ", " + withinBase + ", " + withinCandidate);
        }
    }

    /**
     * Of right and wrong answers to cases that are asked once.
     *
     * @param disagreement the share of cases that the two differ on, up to 1
     * @param loss the difference of their shares, of either sign and no larger
     */
    public static PairedVariance ofAnswers(double disagreement, double loss) {
        if (!(disagreement > 0 && disagreement <= 1 && Math.abs(loss) <= disagreement)) {
            throw new IllegalArgumentException("no loss of " + loss + " with disagreement " + disagreement);
        }
        return new PairedVariance(disagreement - loss * loss, 0, 0);
    }

    /** Of cases that are asked {@code base} and {@code candidate} times, at least once each, and averaged. */
    public PairedVariance repeated(int base, int candidate) {
        if (base < 1 || candidate < 1) {
            throw new IllegalArgumentException("asked " + base + " and " + candidate + " times");
        }
        return new PairedVariance(between, withinBase / base, withinCandidate / candidate);
    }

    /** All of it. */
    public double total() {
        return between + withinBase + withinCandidate;
    }
}
