package dev.weighbridge.measurements.statistics.paired;

import dev.weighbridge.measurements.statistics.Statistic;

/**
 * How many of those wanted are known: pairs with both answers, requests with a price.
 *
 * @param known how many are known, from 0 to {@code wanted}
 * @param wanted how many were wanted
 */
public record Coverage(int known, int wanted) {
    /** The least share of complete pairs that a verdict rests on by default. */
    public static final double DEFAULT_LEAST = 0.98;

    public Coverage {
        if (known < 0 || known > wanted) {
            throw new IllegalArgumentException(known + " of " + wanted);
        }
    }

    /** How many are missing. */
    public int missing() {
        return wanted - known;
    }

    /** The share that is known. */
    public Statistic<Double> share() {
        return wanted == 0 ? Statistic.undefined("none were wanted") : Statistic.of((double) known / wanted);
    }

    /** Whether at least the share {@code least} is known; never where none were wanted. */
    public boolean reaches(double least) {
        return wanted > 0 && known >= least * wanted;
    }
}
