package dev.weighbridge.measurements.verdict;

import java.util.Locale;

/** Numbers in sentences, the same in every locale. */
public final class Words {
    private static final double LEAST_P = 0.0001;
    private static final double FINE_P = 0.01;

    private Words() {}

    /** A share or a difference of shares in points, with one decimal: {@code 8.0}; never {@code -0.0}. */
    public static String points(double share) {
        return String.format(Locale.ROOT, "%.1f", Math.round(share * 1000) / 10.0);
    }

    /** A margin of shares in points, as short as it can be: {@code 5}. */
    public static String marginPoints(double share) {
        String text = points(share);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A ratio with two decimals: {@code 1.15}. */
    public static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    /** A p value after its letter: {@code p 0.0004}, {@code p 0.03}, {@code p below 0.0001}. */
    public static String p(double p) {
        if (p < LEAST_P) {
            return "p below 0.0001";
        }
        return String.format(Locale.ROOT, p < FINE_P ? "p %.4f" : "p %.2f", p);
    }

    /** A count and what is counted: {@code 1 pair}, {@code 231 pairs}. */
    public static String count(long n, String one) {
        return String.format(Locale.ROOT, "%d %s%s", n, one, n == 1 ? "" : "s");
    }
}
