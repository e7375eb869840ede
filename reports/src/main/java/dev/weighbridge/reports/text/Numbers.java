package dev.weighbridge.reports.text;

import dev.weighbridge.gateway.price.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The spelling of numbers in reports, the same in every locale: three significant digits for what was estimated, all
 * digits for what was counted, a true minus sign, thin spaces between thousands.
 */
public final class Numbers {
    /** The narrow no-break space that parts thousands, and numbers from their units. */
    public static final String THIN = "\u202f";

    /** What stands for a number without bound. */
    public static final String INFINITE = "\u221e";

    /** Shares this near are equal: the ends of an interval come with rounding errors. */
    private static final double SAME = 1e-9;

    private static final int SIGNIFICANT = 3;
    private static final int UNGROUPED_DIGITS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numbers() {}

    /** An estimate with three significant digits, trailing zeros kept: {@code 5.00}, {@code 92.3}, {@code 1240}; a sign for infinity. */
    public static String estimate(double value) {
        return Double.isInfinite(value) ? INFINITE : estimate(BigDecimal.valueOf(value));
    }

    /** An exact number of dollars with three significant digits. */
    public static String usd(Money money) {
        return estimate(money.usd());
    }

    /** An exact number of dollars with all its digits, at least two behind the point. */
    public static String usdExact(Money money) {
        BigDecimal usd = money.usd();
        return grouped(usd.setScale(Math.max(2, usd.scale()), RoundingMode.UNNECESSARY));
    }

    /** A count, all digits. */
    public static String count(long value) {
        return grouped(BigDecimal.valueOf(value));
    }

    /** A number with all of its digits. */
    public static String exact(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return grouped(stripped.setScale(Math.max(0, stripped.scale()), RoundingMode.UNNECESSARY));
    }

    /**
     * A share as a percentage, without its sign: {@code 71.4}. Only nothing is 0 and only all is 100: what would round
     * to either is written as less or more than the nearest number that is not.
     */
    public static String percent(double share) {
        if (share < SAME || share > 1 - SAME) {
            return share < SAME ? "0" : "100";
        }
        BigDecimal percent = BigDecimal.valueOf(share).multiply(HUNDRED);
        return round(percent).compareTo(HUNDRED) >= 0 ? ">" + THIN + "99.9" : estimate(percent);
    }

    private static String estimate(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal rounded = round(value);
        int digitsBeforePoint = rounded.precision() - rounded.scale();
        return grouped(rounded.setScale(Math.max(0, SIGNIFICANT - digitsBeforePoint), RoundingMode.UNNECESSARY));
    }

    private static BigDecimal round(BigDecimal value) {
        return value.round(new MathContext(SIGNIFICANT, RoundingMode.HALF_UP));
    }

    private static String grouped(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        String rest = point < 0 ? "" : plain.substring(point);
        String sign = value.signum() < 0 ? "\u2212" : "";
        return sign + (whole.length() > UNGROUPED_DIGITS ? thousands(whole) : whole) + rest;
    }

    private static String thousands(String digits) {
        return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", THIN);
    }
}
