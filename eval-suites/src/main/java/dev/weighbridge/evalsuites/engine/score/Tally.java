package dev.weighbridge.evalsuites.engine.score;

import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.proportion.Proportion;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How right a target was over some rows.
 *
 * @param counts how many rows had each outcome; absent where none
 * @param accuracy the right ones of those that say something of quality; errors of the infrastructure are not among them
 * @param interval where the accuracy truly is, at 95 %: Wilson's, its outer end exact where at most 3 are right or wrong, and
 *     by clusters where rows depend on each other
 * @param clusters how many independent pieces the accuracy comes from; its {@code n} where each row stands for itself
 * @param meanScore the mean score of the rows that say something of quality, by the weight of their cases
 * @param readings the accuracy under other readings, such as strict and flexible, over the rows that have them
 */
public record Tally(
        Map<CaseOutcome, Integer> counts,
        Proportion accuracy,
        Statistic<Interval> interval,
        int clusters,
        Statistic<Double> meanScore,
        Map<String, Proportion> readings) {

    public Tally {
        Map<CaseOutcome, Integer> ordered = new EnumMap<>(CaseOutcome.class);
        ordered.putAll(counts);
        counts = Collections.unmodifiableMap(ordered);
        readings = Collections.unmodifiableMap(new TreeMap<>(readings));
    }

    /** How many rows had this outcome. */
    public int count(CaseOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** How many rows there are. */
    public int rows() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
