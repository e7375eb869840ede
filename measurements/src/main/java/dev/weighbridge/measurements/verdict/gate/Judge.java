package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.finding.Finding;

/** Turns findings into verdicts. Proof that the margin holds wins over proof of a loss: worse within the margin passes. */
record Judge(Policy policy, Family family) {

    MetricVerdict judge(Trial trial) {
        GateInput input = trial.input();
        return new MetricVerdict(
                input.subject(),
                trial.barred().orElseGet(() -> ruleOfMember(trial)),
                trial.found().complete(),
                family.complete().get(trial),
                family.size(),
                input.sample().coverage(),
                input.sample().shortfall(policy).orElse(null),
                input.sample().evidence(input.subject().metric().moreIsBetter()));
    }

    private GateRule ruleOfMember(Trial trial) {
        GateRule rule = rule(finding(trial), adjusted(trial));
        if (!trial.input().sample().coverage().reaches(policy.leastCoverage())) {
            return GateRule.LOW_COVERAGE;
        }
        return couldTurn(trial, rule.status()) ? GateRule.MISSING_COULD_TURN : rule;
    }

    private GateRule rule(Finding finding, double adjusted) {
        boolean worse = adjusted <= policy.falseFail();
        if (finding.nonInferior(policy.alpha())) {
            return worse ? GateRule.WORSE_WITHIN_MARGIN : GateRule.NON_INFERIOR;
        }
        return worse ? GateRule.WORSE : GateRule.UNDECIDED;
    }

    /** What is missing can only spoil a PASS by its worst completion, and a FAIL by its best. */
    private boolean couldTurn(Trial trial, GateStatus status) {
        return switch (status) {
            case PASS -> !trial.found().worst().orElseThrow().nonInferior(policy.alpha());
            case FAIL ->
                rule(trial.found().best().orElseThrow(), family.best().getOrDefault(trial, 1.0)) != GateRule.WORSE;
            case INCONCLUSIVE, INVALID, NOT_GATED -> false;
        };
    }

    private double adjusted(Trial trial) {
        return family.complete().getOrDefault(trial, 1.0);
    }

    private static Finding finding(Trial trial) {
        return trial.found().complete().orElseThrow();
    }
}
