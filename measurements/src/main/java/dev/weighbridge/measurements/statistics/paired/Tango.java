package dev.weighbridge.measurements.statistics.paired;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import java.util.function.DoublePredicate;

/**
 * The score test and interval of the loss of a {@link PairTable} (Tango 1998, Statistics in Medicine 17:891). Unlike
 * Wald's and Student's it keeps its level in small samples and does not claim certainty where nothing differs.
 */
public final class Tango {
    private Tango() {}

    /** The score interval of the loss; undefined without pairs. */
    public static Statistic<Interval> interval(PairTable table, double level) {
        double reach = Critical.z(level);
        return table.loss().map(loss -> {
            double low = boundary(-1, loss, difference -> z(table, difference) > reach);
            double high = boundary(loss, 1, difference -> z(table, difference) >= -reach);
            return new Interval(low, high, level);
        });
    }

    /** One-sided p of "the loss is at least {@code loss}": small where it is less. */
    public static Statistic<Double> pLess(PairTable table, double loss) {
        return score(table, loss).map(Critical::below);
    }

    /** One-sided p of "the loss is at most {@code loss}": small where it is greater. */
    public static Statistic<Double> pGreater(PairTable table, double loss) {
        return score(table, loss).map(Critical::above);
    }

    /** How many standard errors, under "the loss is {@code loss}" (from -1 to 1), the observed loss lies above it. */
    public static Statistic<Double> score(PairTable table, double loss) {
        if (!(Math.abs(loss) <= 1)) {
            throw new IllegalArgumentException("a loss lies between -1 and 1: " + loss);
        }
        return table.ifAny(() -> z(table, loss));
    }

    /**
     * The variance of one case's loss under "the loss is {@code loss}", by the most likely shares that go with it.
     *
     * @param losses the share of cases that only the base has right, as seen
     * @param gains the share of cases that only the candidate has right, as seen
     */
    public static double variance(double losses, double gains, double loss) {
        return Math.max(0, 2 * gainsUnder(losses, gains, loss) + loss * (1 - loss));
    }

    private static double z(PairTable table, double loss) {
        double n = table.n();
        double away = table.losses() - table.gains() - n * loss;
        return away == 0 ? 0 : away / Math.sqrt(n * variance(table.losses() / n, table.gains() / n, loss));
    }

    /** The most likely share of gains where the loss is given: the root of Tango's quadratic. */
    private static double gainsUnder(double losses, double gains, double loss) {
        double b = -losses - gains + (2 - losses + gains) * loss;
        double c = -gains * loss * (1 - loss);
        return (Math.sqrt(Math.max(0, b * b - 8 * c)) - b) / 4;
    }

    /** Where a condition that holds from {@code low} on stops holding, to the last bit. */
    private static double boundary(double low, double high, DoublePredicate holds) {
        double inside = low;
        double outside = high;
        double middle = (inside + outside) / 2;
        while (middle != inside && middle != outside) {
            if (holds.test(middle)) {
                inside = middle;
            } else {
                outside = middle;
            }
            middle = (inside + outside) / 2;
        }
        return middle;
    }
}
