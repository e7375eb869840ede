package dev.weighbridge.measurements.statistics.sequential;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import java.util.function.Function;

/**
 * Stopping when no completion of the remaining pairs can change a verdict. It costs no error: the verdict is the one
 * that the whole would have had.
 */
public final class Curtailment {
    private Curtailment() {}

    /**
     * The verdict that stands whatever the remaining pairs say; undefined where they can still change it.
     *
     * @param soFar the pairs that are complete
     * @param remaining how many are to come, at least 0
     * @param rule the verdict on a whole table. It must be monotone: one more loss in place of another pair never makes a
     *     verdict better, so that all losses and all gains are the two ends of what can come
     */
    public static <V> Statistic<V> settled(PairTable soFar, int remaining, Function<PairTable, V> rule) {
        if (remaining < 0) {
            throw new IllegalArgumentException("remaining pairs: " + remaining);
        }
        V worst = rule.apply(soFar.plusLosses(remaining));
        V best = rule.apply(soFar.plusGains(remaining));
        return worst.equals(best)
                ? Statistic.of(worst)
                : Statistic.undefined("the " + remaining + " pairs to come can change it");
    }
}
