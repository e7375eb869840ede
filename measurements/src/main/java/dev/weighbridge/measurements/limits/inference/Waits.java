package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Observation;
import java.util.List;

/**
 * How long decisions take to come back, by the rejections, which nothing else delays; by the fastest answer where there
 * are none.
 *
 * @param usual the median
 * @param longest how long a decision may have taken
 */
public record Waits(double usual, double longest) {
    /** A rejection that took so many times as long as the median one says nothing of the others. */
    private static final double ODD = 3;

    private static final int FEW = 10;

    /** The waits of these. */
    public static Waits in(List<Observation> observations) {
        double[] waits = observations.stream()
                .filter(Observation::rejected)
                .mapToDouble(one -> one.answeredNanos() - one.sentNanos())
                .sorted()
                .toArray();
        if (waits.length == 0) {
            double fastest = observations.stream()
                    .mapToDouble(one -> one.answeredNanos() - one.sentNanos())
                    .min()
                    .orElse(1);
            return new Waits(Math.max(1, fastest), Math.max(1, fastest));
        }
        double usual = waits[waits.length / 2];
        double longest = waits.length < FEW ? waits[waits.length - 1] : Math.min(waits[waits.length - 1], ODD * usual);
        // Of few the longest is not yet the longest of all.
        double allowance = 1 + 10.0 / ((double) waits.length * waits.length);
        return new Waits(Math.max(1, usual), Math.max(1, longest * allowance));
    }
}
