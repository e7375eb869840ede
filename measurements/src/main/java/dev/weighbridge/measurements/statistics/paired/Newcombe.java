package dev.weighbridge.measurements.statistics.paired;

import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.proportion.Proportion;

/**
 * The interval of the loss of a {@link PairTable} from the two Wilson intervals and how the sides go together: method 10
 * of Newcombe 1998 (Statistics in Medicine 17:2635). For showing beside other tools; verdicts use {@link Tango}.
 */
public final class Newcombe {
    private Newcombe() {}

    /** The interval; undefined without pairs. */
    public static Statistic<Interval> interval(PairTable table, double level) {
        int n = table.n();
        Proportion base = new Proportion(table.both() + table.losses(), n);
        Proportion candidate = new Proportion(table.both() + table.gains(), n);
        return base.wilson(level).flatMap(b -> candidate.wilson(level).map(c -> squareAndAdd(table, b, c)));
    }

    private static Interval squareAndAdd(PairTable table, Interval base, Interval candidate) {
        double n = table.n();
        double shareBase = (table.both() + table.losses()) / n;
        double shareCandidate = (table.both() + table.gains()) / n;
        double loss = (table.losses() - table.gains()) / n;
        double phi = phi(table);
        double down = together(shareBase - base.low(), candidate.high() - shareCandidate, phi);
        double up = together(base.high() - shareBase, shareCandidate - candidate.low(), phi);
        return new Interval(loss - down, loss + up, base.level());
    }

    private static double together(double x, double y, double phi) {
        return Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
    }

    /** The correlation of the two sides, brought nearer to 0 by half a case where it is above. */
    private static double phi(PairTable table) {
        double both = table.both();
        double losses = table.losses();
        double gains = table.gains();
        double neither = table.neither();
        double margins = (both + losses) * (gains + neither) * (both + gains) * (losses + neither);
        double cross = both * neither - losses * gains;
        double corrected = cross > 0 ? Math.max(cross - table.n() / 2.0, 0) : cross;
        return margins == 0 ? 0 : corrected / Math.sqrt(margins);
    }
}
