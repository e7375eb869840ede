package dev.weighbridge.evalsuites.engine.curtail;

import dev.weighbridge.evalsuites.projection.Hashes;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.measurements.baseline.Baseline;
import dev.weighbridge.measurements.baseline.CaseProjection;
import dev.weighbridge.measurements.baseline.TargetProjection;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.curtail.Outlook;
import dev.weighbridge.measurements.verdict.decision.DecisionOutlook;
import dev.weighbridge.measurements.verdict.gate.GateOutlook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked of the answers to a suite: the decision where there are two sides, and the gate where there is a baseline. */
record Outlooks(Comparison comparison, Optional<Baseline> baseline) {

    Outlook of(Suite suite) {
        Outlook outlook = new Outlook(suite.cases().stream().map(EvalCase::id).collect(Collectors.toSet()));
        if (!comparison.incumbent().equals(comparison.candidate())) {
            double margin = comparison.gate().margins().accuracy();
            outlook.decide(
                    comparison.incumbent(), comparison.candidate(), new DecisionOutlook(Policy.withDefaults(), margin));
        }
        if (comparison.gate().metrics().contains(Metric.ACCURACY)) {
            comparison.targets().forEach(target -> gate(outlook, suite, target));
        }
        return outlook;
    }

    private void gate(Outlook outlook, Suite suite, Target target) {
        List<CaseProjection> before = baseline.flatMap(known -> known.run().workload(suite.name()))
                .flatMap(workload -> workload.target(target.name()))
                .map(TargetProjection::cases)
                .orElse(List.of());
        Map<String, String> now = suite.cases().stream().collect(Collectors.toMap(EvalCase::id, Hashes::ofCase));
        Set<String> wanted = new HashSet<>();
        Map<String, Boolean> right = new HashMap<>();
        before.stream().filter(one -> one.hash().equals(now.get(one.id()))).forEach(one -> {
            wanted.add(one.id());
            one.rightShare().ifPresent(share -> right.put(one.id(), share == 1));
        });
        if (!wanted.isEmpty()) {
            double margin = comparison.gate().margins().accuracy();
            outlook.gate(target.name(), wanted, right, new GateOutlook(Policy.withDefaults(), margin, family()));
        }
    }

    /** As many comparisons as a run can have at most; with fewer, what is sure stays so. */
    private int family() {
        return comparison.workloads().size() * comparison.targets().size() * Metric.values().length;
    }
}
