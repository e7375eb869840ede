package dev.weighbridge.measurements.verdict.decision;

import dev.weighbridge.measurements.statistics.margin.NonInferiority;
import dev.weighbridge.measurements.statistics.paired.McNemar;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import dev.weighbridge.measurements.statistics.sequential.Curtailment;
import dev.weighbridge.measurements.verdict.Policy;
import java.util.Optional;

/**
 * Whether pairs to come can still change what answers say of a decision. For cases that stand for themselves; those in
 * clusters are always asked to the end.
 *
 * @param margin the loss of accuracy that is no longer accepted, between 0 and 1
 */
public record DecisionOutlook(Policy policy, double margin) {

    /** Whether any completion leads to another decision, as far as answers decide. */
    public boolean couldStillChange(PairTable soFar, int remaining) {
        return settled(soFar, remaining).isEmpty();
    }

    /**
     * What answers decide whatever comes. It is empty as long as pairs are to come and none of those two is certain: the
     * incumbent is not worse by the margin, the candidate is better by it.
     *
     * @param soFar the pairs that are complete; base is the incumbent
     * @param remaining how many are to come, at least 0
     */
    public Optional<Choice> settled(PairTable soFar, int remaining) {
        boolean few = soFar.n() < policy.leastPairs() && soFar.n() + remaining >= policy.leastPairs();
        return Curtailment.settled(soFar, remaining, this::quality)
                .asOptional()
                .filter(settled -> remaining == 0 || (!few && settled != Quality.OPEN))
                .map(settled -> settled.rule().choice());
    }

    private Quality quality(PairTable whole) {
        if (whole.n() < policy.leastPairs()) {
            return Quality.TOO_FEW;
        }
        PairTable turned = whole.swapped();
        if (NonInferiority.ofAnswers(turned, margin).orElseThrow().proven(policy.alpha())) {
            return Quality.NOT_WORSE;
        }
        boolean better =
                McNemar.of(turned).pWorse() <= policy.alpha() && turned.loss().orElseThrow() >= margin;
        return better ? Quality.BETTER : Quality.OPEN;
    }
}
