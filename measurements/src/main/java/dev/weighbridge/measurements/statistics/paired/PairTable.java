package dev.weighbridge.measurements.statistics.paired;

import dev.weighbridge.measurements.statistics.Statistic;
import java.util.function.Supplier;

/**
 * Two targets, right or wrong on the same cases. Its <em>loss</em> is how much lower the candidate's share is than the
 * base's: above 0 where the candidate is worse.
 *
 * @param both cases that both have right
 * @param losses cases that only the base has right
 * @param gains cases that only the candidate has right
 * @param neither cases that neither has right
 */
public record PairTable(int both, int losses, int gains, int neither) {

    public PairTable {
        if (both < 0 || losses < 0 || gains < 0 || neither < 0) {
            throw new IllegalArgumentException(
                    "counts below 0 in " + both + "," + losses + "," + gains + "," + neither);
        }
        Math.addExact(Math.addExact(both, losses), Math.addExact(gains, neither));
    }

    /**
     * The table of cases given in the same order on both sides.
     *
     * @throws IllegalArgumentException where the lengths differ
     */
    public static PairTable of(boolean[] base, boolean[] candidate) {
        if (base.length != candidate.length) {
            throw new IllegalArgumentException(base.length + " cases against " + candidate.length);
        }
        int[] counts = new int[4];
        for (int i = 0; i < base.length; i++) {
            counts[(base[i] ? 0 : 2) + (candidate[i] ? 0 : 1)]++;
        }
        return new PairTable(counts[0], counts[1], counts[2], counts[3]);
    }

    /** How many cases there are. */
    public int n() {
        return both + losses + gains + neither;
    }

    /** How many cases the two differ on. */
    public int discordant() {
        return losses + gains;
    }

    /** The base's share minus the candidate's, from -1 to 1. */
    public Statistic<Double> loss() {
        return ifAny(() -> (double) (losses - gains) / n());
    }

    /** The share of cases that the two differ on. */
    public Statistic<Double> disagreement() {
        return ifAny(() -> (double) discordant() / n());
    }

    /** The same with base and candidate changed over. */
    public PairTable swapped() {
        return new PairTable(both, gains, losses, neither);
    }

    /** The same with {@code more} cases that only the base has right. */
    public PairTable plusLosses(int more) {
        return new PairTable(both, losses + more, gains, neither);
    }

    /** The same with {@code more} cases that only the candidate has right. */
    public PairTable plusGains(int more) {
        return new PairTable(both, losses, gains + more, neither);
    }

    <T> Statistic<T> ifAny(Supplier<T> statistic) {
        return n() == 0 ? Statistic.undefined("no pairs") : Statistic.of(statistic.get());
    }
}
