package dev.weighbridge.reports.verdict;

import dev.weighbridge.measurements.baseline.json.Fields;
import dev.weighbridge.measurements.verdict.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The interval that a decision rests on: by how much more often the candidate is right, in shares of 1.
 *
 * @param low its lower end
 * @param high its upper end
 * @param level the share of such intervals that hold the truth
 */
public record ShownInterval(double low, double high, double level) {
    /** Intervals this near are one: they come with rounding errors. */
    private static final double SAME = 5e-4;

    /** That of a decision in the verdict's file; null where it rests on none. */
    static @Nullable ShownInterval of(Fields decision) {
        Double low = decision.numberOrNull("low");
        Double high = decision.numberOrNull("high");
        Double level = decision.numberOrNull("level");
        boolean ofShares = Scale.SHARE.name().equals(decision.textOrNull("scale"));
        return low == null || high == null || level == null || !ofShares ? null : new ShownInterval(low, high, level);
    }

    /** Whether it is as good as this one. */
    public boolean equalsNearly(double otherLow, double otherHigh) {
        return Math.abs(low - otherLow) < SAME && Math.abs(high - otherHigh) < SAME;
    }
}
