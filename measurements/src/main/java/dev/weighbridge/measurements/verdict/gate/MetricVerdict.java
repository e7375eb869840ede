package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.paired.Coverage;
import dev.weighbridge.measurements.verdict.Shortfall;
import dev.weighbridge.measurements.verdict.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gate's verdict on one metric, with all that it rests on.
 *
 * @param subject what it is about
 * @param rule the rule that fired
 * @param finding estimate, interval, margin, raw p values and number; undefined where the two sides cannot be compared
 * @param adjustedP p of "no worse", adjusted over the family; null where the metric is no member
 * @param family how many comparisons of the run could have failed it
 * @param coverage how many of the pairs, blocks or times that were wanted are there
 * @param shortfall what the sample lacks to be judged; null where that is not the reason
 * @param evidence the ids of cases, exchanges or blocks that it rests on, losses first
 */
public record MetricVerdict(
        Subject subject,
        GateRule rule,
        Statistic<Finding> finding,
        @Nullable Double adjustedP,
        int family,
        Coverage coverage,
        @Nullable Shortfall shortfall,
        List<String> evidence) {

    public MetricVerdict {
        evidence = List.copyOf(evidence);
    }

    /** What the rule leads to. */
    public GateStatus status() {
        return rule.status();
    }

    /** How many pairs, blocks or runs would settle it; undefined where it is settled or no number would. */
    public Statistic<Long> enough() {
        return status() == GateStatus.INCONCLUSIVE
                ? finding.flatMap(Finding::enough)
                : Statistic.undefined("there is nothing left to settle");
    }

    /** It as one plain line. */
    public String words() {
        return status().words() + ": " + GateWords.of(this);
    }
}
