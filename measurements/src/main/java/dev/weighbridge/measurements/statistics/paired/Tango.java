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

    private static double z(PairTable table, double loss) {
        double away = table.losses() - table.gains() - table.n() * loss;
        if (away == 0) {
            return 0;
        }
        double variance = table.n() * (2 * gainsUnder(table, loss) + loss * (1 - loss));
        return away / Math.sqrt(Math.max(0, variance));
    }

    /** The most likely share of gains where the loss is given: the root of Tango's quadratic. */
    private static double gainsUnder(PairTable table, double loss) {
        double n = table.n();
        double b = -table.losses() - table.gains() + (2 * n - table.losses() + table.gains()) * loss;
        double c = -table.gains() * loss * (1 - loss);
        return (Math.sqrt(Math.max(0, b * b - 8 * n * c)) - b) / (4 * n);
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
