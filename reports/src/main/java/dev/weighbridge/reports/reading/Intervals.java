package dev.weighbridge.reports.reading;

import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.measurements.summary.Distribution.Percentile;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.reports.text.Numbers;
import org.jspecify.annotations.Nullable;

/** The spelling of intervals: {@code [240, 263]}, a dash for an end that the sample does not reach. */
public final class Intervals {
    private static final String UNREACHED = "\u2013";

    private Intervals() {}

    /** A percentile's interval in the quantity's unit. */
    public static String of(Percentile percentile, Quantity quantity) {
        return "[" + end(percentile.low(), quantity) + ", " + end(percentile.high(), quantity) + "]";
    }

    /** A share's interval in percent; empty for a share of nothing. */
    public static String of(Share share) {
        return share.low() == null || share.high() == null
                ? ""
                : "[" + Numbers.percent(share.low()) + ", " + Numbers.percent(share.high()) + "]";
    }

    /** An accuracy's interval in percent; empty where it has none. */
    public static String of(Accuracy accuracy) {
        return accuracy.low() == null || accuracy.high() == null
                ? ""
                : "[" + Numbers.percent(accuracy.low()) + ", " + Numbers.percent(accuracy.high()) + "]";
    }

    /** A cost's interval in USD; empty where it has none. */
    public static String of(CostEstimate cost) {
        return cost.low() == null || cost.high() == null
                ? ""
                : "[" + Numbers.usd(cost.low()) + ", " + Numbers.usd(cost.high()) + "]";
    }

    private static String end(@Nullable Double raw, Quantity quantity) {
        return raw == null ? UNREACHED : Numbers.estimate(quantity.shown(raw));
    }
}
