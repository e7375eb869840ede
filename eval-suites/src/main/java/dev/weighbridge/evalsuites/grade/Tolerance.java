package dev.weighbridge.evalsuites.grade;

import java.math.BigDecimal;

/**
 * How far a number may be from the one expected: by the larger of both bounds.
 *
 * @param absolute the most it may differ by, at least 0
 * @param relative the most it may differ by as a share of the expected one, at least 0
 */
public record Tolerance(BigDecimal absolute, BigDecimal relative) {
    /** None: the numbers must be equal, whatever their trailing zeros. */
    public static final Tolerance EXACT = new Tolerance(BigDecimal.ZERO, BigDecimal.ZERO);

    /** The difference of numbers further apart than this would fill the memory. */
    private static final long MOST_DIGITS = 5_000;

    public Tolerance {
        if (absolute.signum() < 0 || relative.signum() < 0) {
            throw new IllegalArgumentException("a tolerance is at least 0");
        }
    }

    /** Whether the actual number is near enough to the expected one. */
    public boolean accepts(BigDecimal expected, BigDecimal actual) {
        if (expected.compareTo(actual) == 0) {
            return true;
        }
        boolean exact = absolute.signum() == 0 && relative.signum() == 0;
        if (exact || huge(expected) || huge(actual)) {
            return false;
        }
        BigDecimal most = absolute.max(expected.abs().multiply(relative));
        return expected.subtract(actual).abs().compareTo(most) <= 0;
    }

    private static boolean huge(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS;
    }
}
