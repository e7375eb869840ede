package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.statistics.margin.NonInferiority;
import dev.weighbridge.measurements.statistics.paired.McNemar;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import dev.weighbridge.measurements.statistics.sequential.Curtailment;
import dev.weighbridge.measurements.verdict.Policy;
import java.util.Optional;

/**
 * Whether pairs to come can still change a gate's verdict on right and wrong answers that stand for themselves. Answers in
 * clusters are always asked to the end.
 *
 * @param margin the loss of accuracy that is no longer accepted, between 0 and 1
 * @param family how many comparisons the whole run will have, at least 1
 */
public record GateOutlook(Policy policy, double margin, int family) {

    /** What one comparison alone can tell of the verdict. */
    private record Prospect(boolean within, Significance significance) {
        GateStatus status() {
            if (within) {
                return GateStatus.PASS;
            }
            return significance == Significance.SURE ? GateStatus.FAIL : GateStatus.INCONCLUSIVE;
        }
    }

    /** What the adjusted p will say; it also moves the p of the other comparisons, so it must stand for their sake too. */
    private enum Significance {
        NONE,
        HANGS_ON_OTHERS,
        SURE
    }

    public GateOutlook {
        if (family < 1) {
            throw new IllegalArgumentException("no comparisons: " + family);
        }
    }

    /** Whether any completion leads to another verdict, or the other comparisons decide on this one. */
    public boolean couldStillChange(PairTable soFar, int remaining) {
        return settled(soFar, remaining).isEmpty();
    }

    /**
     * The verdict that stands whatever comes; empty where another completion leads to another one, or the other comparisons
     * decide on it.
     *
     * @param soFar the pairs that are complete; base is the baseline
     * @param remaining how many are to come, at least 0
     */
    public Optional<GateStatus> settled(PairTable soFar, int remaining) {
        if (soFar.n() + remaining < policy.leastPairs()) {
            return Optional.of(GateStatus.INVALID);
        }
        return soFar.n() < policy.leastPairs()
                ? Optional.empty()
                : Curtailment.settled(soFar, remaining, this::prospect)
                        .asOptional()
                        .filter(p -> p.significance() != Significance.HANGS_ON_OTHERS)
                        .map(Prospect::status);
    }

    private Prospect prospect(PairTable whole) {
        boolean within = NonInferiority.ofAnswers(whole, margin)
                .map(test -> test.proven(policy.alpha()))
                .asOptional()
                .orElse(false);
        boolean plain = within && family == 1;
        return new Prospect(
                within,
                plain ? Significance.NONE : significance(McNemar.of(whole).pWorse()));
    }

    private Significance significance(double p) {
        if (p > policy.falseFail()) {
            return Significance.NONE;
        }
        return p * family <= policy.falseFail() ? Significance.SURE : Significance.HANGS_ON_OTHERS;
    }
}
