package dev.weighbridge.reports.reading;

import dev.weighbridge.reports.text.Numbers;
import org.jspecify.annotations.Nullable;

/** The spelling of differences: always with a sign, {@code +6.20} or {@code −1.50}; only what is nothing has none. */
public final class Signed {
    private static final double POINTS = 100;

    private Signed() {}

    /** A difference with three significant digits. */
    public static String of(double difference) {
        return (difference > 0 ? "+" : "") + Numbers.estimate(difference);
    }

    /** A difference of two shares in percentage points; a dash where it is not known. */
    public static String points(@Nullable Double share) {
        return share == null ? "\u2013" : of(rounded(share * POINTS));
    }

    /** Shares come with rounding errors: a thousandth of a point is the least that is told from nothing. */
    private static double rounded(double points) {
        return Math.abs(points) < 5e-4 ? 0 : points;
    }
}
