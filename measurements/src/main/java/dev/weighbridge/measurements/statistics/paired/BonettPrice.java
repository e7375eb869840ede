package dev.weighbridge.measurements.statistics.paired;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;

/**
 * The interval of the loss of a {@link PairTable} with one case added to the losses and one to the gains (Bonett and
 * Price 2012): a closed form to check {@link Tango} with.
 */
public final class BonettPrice {
    private BonettPrice() {}

    /** The interval, cut off at -1 and 1; undefined without pairs. */
    public static Statistic<Interval> interval(PairTable table, double level) {
        double reach = Critical.z(level);
        return table.ifAny(() -> {
            double n = table.n() + 2;
            double losses = (table.losses() + 1) / n;
            double gains = (table.gains() + 1) / n;
            double loss = losses - gains;
            double error = reach * Math.sqrt((losses + gains - loss * loss) / n);
            return new Interval(Math.max(-1, loss - error), Math.min(1, loss + error), level);
        });
    }
}
