package dev.weighbridge.measurements.verdict.decision;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.finding.Completions;
import dev.weighbridge.measurements.verdict.finding.Finder;
import dev.weighbridge.measurements.verdict.finding.Finding;
import dev.weighbridge.measurements.verdict.sample.PairedShares;
import java.util.List;

/**
 * Decides between incumbent and candidate, workload by workload: STAY where the incumbent is proven not to be worse by
 * the margin and serves; MOVE where the candidate is better by a lower bound above 0 and an estimate of at least the
 * margin, or where the incumbent does not serve and the candidate does.
 */
public record Decider(Margins margins, Policy policy) {

    /** The decider with the margins and the policy that hold unless others are asked for. */
    public static Decider withDefaults() {
        return new Decider(Margins.withDefaults(), Policy.withDefaults());
    }

    /** The decision on one workload. */
    public Decision decide(WorkloadCase known) {
        PairedShares turned = known.quality().swapped();
        Completions found = Finder.forDecision(margins, policy).find(Metric.ACCURACY, turned);
        List<ServiceFinding> incumbent = known.incumbentService().judge(policy);
        List<ServiceFinding> candidate = known.candidateService().judge(policy);
        DecisionRule rule = rule(quality(known, turned, found), standing(incumbent), standing(candidate));
        return new Decision(
                known.workload(),
                known.incumbent(),
                known.candidate(),
                rule,
                found.complete(),
                turned.coverage(),
                incumbent,
                candidate,
                // The candidate's service only matters where the incumbent surely misses something.
                enough(rule, found.complete(), standing(incumbent) == Standing.MISSES ? candidate : incumbent),
                turned.evidence(true),
                List.of());
    }

    private Quality quality(WorkloadCase known, PairedShares turned, Completions found) {
        if (turned.complete().pairs().isEmpty()) {
            return known.checked() ? Quality.NOT_GRADED : Quality.NO_CHECKS;
        }
        return Quality.of(turned, found, policy);
    }

    /** A candidate of which nothing was asked is not known to serve where the incumbent does not. */
    private static DecisionRule rule(Quality quality, Standing incumbent, Standing candidate) {
        if (incumbent == Standing.MISSES) {
            return switch (candidate) {
                case MEETS -> DecisionRule.INCUMBENT_DOES_NOT_SERVE;
                case MISSES -> DecisionRule.NEITHER_SERVES;
                case OPEN, NOT_ASKED -> DecisionRule.SERVICE_OPEN;
            };
        }
        if (quality == Quality.BETTER && candidate == Standing.MISSES) {
            return DecisionRule.CANDIDATE_DOES_NOT_SERVE;
        }
        boolean open = quality == Quality.NOT_WORSE && incumbent == Standing.OPEN;
        return open ? DecisionRule.SERVICE_OPEN : quality.rule();
    }

    private static Standing standing(List<ServiceFinding> findings) {
        return Standing.ofAll(findings.stream().map(ServiceFinding::standing).toList());
    }

    private static Statistic<Long> enough(DecisionRule rule, Statistic<Finding> quality, List<ServiceFinding> service) {
        return switch (rule) {
            case QUALITY_OPEN, NEAR_THE_MARGIN, TOO_FEW -> quality.flatMap(Finding::enough);
            case SERVICE_OPEN ->
                service.stream()
                        .filter(f -> f.standing() == Standing.OPEN)
                        .map(ServiceFinding::enough)
                        .reduce((a, b) -> a.flatMap(x -> b.map(y -> Math.max(x, y))))
                        .orElse(Statistic.undefined("the service was not measured"));
            default -> Statistic.undefined("more of the same does not settle it");
        };
    }
}
