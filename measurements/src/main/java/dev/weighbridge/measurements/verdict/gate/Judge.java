package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.Shortfall;
import dev.weighbridge.measurements.verdict.finding.Finding;
import dev.weighbridge.measurements.verdict.gate.Family.Adjusted;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns findings into verdicts. Proof that the margin holds wins over proof of a loss: worse within the margin passes. */
record Judge(Policy policy, Family family) {

    MetricVerdict judge(Trial trial, int place) {
        Optional<Adjusted> adjusted = family.adjusted(place);
        GateInput input = trial.input();
        return new MetricVerdict(
                input.subject(),
                adjusted.map(p -> ruleOfMember(trial, p))
                        .orElseGet(() -> trial.barred().orElseThrow()),
                trial.found().complete(),
                adjusted.map(Adjusted::complete).orElse(null),
                family.size(),
                input.sample().coverage(),
                shortfall(trial),
                input.sample().evidence(input.subject().metric().moreIsBetter()));
    }

    private @Nullable Shortfall shortfall(Trial trial) {
        boolean barredByIt = trial.barred()
                .filter(rule -> rule == GateRule.TOO_FEW || rule == GateRule.NO_CONTROL)
                .isPresent();
        return barredByIt ? trial.input().sample().shortfall(policy).orElse(null) : null;
    }

    private GateRule ruleOfMember(Trial trial, Adjusted p) {
        GateRule rule = rule(trial.found().complete().orElseThrow(), p.complete());
        if (!trial.input().sample().coverage().reaches(policy.leastCoverage())) {
            return GateRule.LOW_COVERAGE;
        }
        return couldTurn(trial, p, rule.status()) ? GateRule.MISSING_COULD_TURN : rule;
    }

    private GateRule rule(Finding finding, double adjusted) {
        boolean worse = adjusted <= policy.falseFail();
        if (finding.nonInferior(policy.alpha())) {
            return worse ? GateRule.WORSE_WITHIN_MARGIN : GateRule.NON_INFERIOR;
        }
        return worse ? GateRule.WORSE : GateRule.UNDECIDED;
    }

    /** What is missing can only spoil a PASS by its worst completion, and a FAIL by its best. */
    private boolean couldTurn(Trial trial, Adjusted p, GateStatus status) {
        return switch (status) {
            case PASS -> !trial.found().worst().orElseThrow().nonInferior(policy.alpha());
            case FAIL -> rule(trial.found().best().orElseThrow(), p.best()) != GateRule.WORSE;
            case INCONCLUSIVE, INVALID, NOT_GATED -> false;
        };
    }
}
