package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.margin.NonInferiority;
import dev.weighbridge.measurements.statistics.paired.McNemar;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import dev.weighbridge.measurements.statistics.sequential.Curtailment;
import dev.weighbridge.measurements.verdict.Policy;

/**
 * Whether pairs to come can still change a gate's verdict on right and wrong answers that stand for themselves. Answers in
 * clusters are always asked to the end.
 *
 * @param margin the loss of accuracy that is no longer accepted, between 0 and 1
 * @param family how many comparisons the whole run will have, at least 1
 */
public record GateOutlook(Policy policy, double margin, int family) {

    /** What the adjusted p will say, as far as one comparison alone can tell. */
    private enum Prospect {
        WITHIN_MARGIN,
        NOT_WORSE,
        HANGS_ON_OTHERS,
        WORSE
    }

    public GateOutlook {
        if (family < 1) {
            throw new IllegalArgumentException("no comparisons: " + family);
        }
    }

    /**
     * Whether any completion leads to another verdict, or the other comparisons decide on this one.
     *
     * @param soFar the pairs that are complete; base is the baseline
     * @param remaining how many are to come, at least 0
     */
    public boolean couldStillChange(PairTable soFar, int remaining) {
        Statistic<Prospect> settled = Curtailment.settled(soFar, remaining, this::prospect);
        if (soFar.n() + remaining < policy.leastPairs()) {
            return false;
        }
        return settled.asOptional().map(p -> p == Prospect.HANGS_ON_OTHERS).orElse(true);
    }

    private Prospect prospect(PairTable whole) {
        boolean within = NonInferiority.ofAnswers(whole, margin)
                .map(test -> test.proven(policy.alpha()))
                .asOptional()
                .orElse(false);
        double p = McNemar.of(whole).pWorse();
        if (within) {
            return Prospect.WITHIN_MARGIN;
        }
        if (p > policy.falseFail()) {
            return Prospect.NOT_WORSE;
        }
        return p * family <= policy.falseFail() ? Prospect.WORSE : Prospect.HANGS_ON_OTHERS;
    }
}
