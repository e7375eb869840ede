package dev.weighbridge.measurements.verdict.decision;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.finding.Completions;
import dev.weighbridge.measurements.verdict.finding.Finding;
import dev.weighbridge.measurements.verdict.sample.PairedShares;

/** What the answers alone say. In its findings the candidate target is the base: a loss is one of the incumbent. */
enum Quality {
    NOT_WORSE(DecisionRule.INCUMBENT_NOT_WORSE),
    BETTER(DecisionRule.CANDIDATE_BETTER),
    NEAR_THE_MARGIN(DecisionRule.NEAR_THE_MARGIN),
    OPEN(DecisionRule.QUALITY_OPEN),
    NO_CHECKS(DecisionRule.NO_CHECKS),
    NOT_GRADED(DecisionRule.NOT_GRADED),
    TOO_FEW(DecisionRule.TOO_FEW),
    LOW_COVERAGE(DecisionRule.LOW_COVERAGE),
    COULD_TURN(DecisionRule.MISSING_COULD_TURN);

    private final DecisionRule rule;

    Quality(DecisionRule rule) {
        this.rule = rule;
    }

    /** What follows where both targets serve. */
    DecisionRule rule() {
        return rule;
    }

    static Quality of(PairedShares sample, Completions found, Policy policy) {
        if (sample.shortfall(policy).isPresent() || !found.complete().isDefined()) {
            return TOO_FEW;
        }
        if (!sample.coverage().reaches(policy.leastCoverage())) {
            return LOW_COVERAGE;
        }
        Quality complete = of(found.complete().orElseThrow(), policy);
        return couldTurn(complete, found, policy) ? COULD_TURN : complete;
    }

    static Quality of(Finding finding, Policy policy) {
        if (finding.nonInferior(policy.alpha())) {
            return NOT_WORSE;
        }
        if (finding.pWorse() <= policy.alpha() && finding.estimate() >= finding.margin()) {
            return BETTER;
        }
        return known(finding, policy) ? NEAR_THE_MARGIN : OPEN;
    }

    private static boolean couldTurn(Quality complete, Completions found, Policy policy) {
        return switch (complete) {
            case NOT_WORSE -> of(found.worst().orElseThrow(), policy) != NOT_WORSE;
            case BETTER -> of(found.best().orElseThrow(), policy) != BETTER;
            default -> false;
        };
    }

    /** Whether the interval is as narrow as the plan makes it that proves the margin where nothing differs. */
    private static boolean known(Finding finding, Policy policy) {
        double planned = Critical.zAbove(policy.alpha()) + Critical.zAbove(1 - policy.power());
        double reach = finding.interval().width() / 2;
        return reach * planned
                <= finding.margin() * Critical.z(finding.interval().level());
    }
}
