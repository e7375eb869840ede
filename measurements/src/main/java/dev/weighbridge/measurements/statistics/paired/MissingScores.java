package dev.weighbridge.measurements.statistics.paired;

import java.util.Arrays;

/**
 * The gains of cases where some lack a score, completed in the worst and the best way (Manski 1989). Scores lie in a
 * known range, so a gain lies within plus or minus its width.
 */
public final class MissingScores {
    private MissingScores() {}

    /** The gains with {@code missing} more, all of them the greatest loss that scores in {@code width} allow. */
    public static double[] worst(double[] gains, int missing, double width) {
        return filled(gains, missing, -width);
    }

    /** The gains with {@code missing} more, all of them the greatest gain that scores in {@code width} allow. */
    public static double[] best(double[] gains, int missing, double width) {
        return filled(gains, missing, width);
    }

    private static double[] filled(double[] gains, int missing, double gain) {
        if (missing < 0 || !Double.isFinite(gain)) {
            throw new IllegalArgumentException(missing + " missing gains of " + gain);
        }
        double[] all = Arrays.copyOf(gains, gains.length + missing);
        Arrays.fill(all, gains.length, all.length, gain);
        return all;
    }
}
