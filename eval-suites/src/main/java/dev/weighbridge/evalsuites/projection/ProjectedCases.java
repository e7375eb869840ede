package dev.weighbridge.evalsuites.projection;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.engine.score.RowGrader;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.baseline.CaseProjection;
import dev.weighbridge.measurements.baseline.CaseProjection.Repeat;
import dev.weighbridge.measurements.run.Bill;
import dev.weighbridge.measurements.run.Consumption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of each case that was asked one by one. Not thread-safe. */
final class ProjectedCases {
    private static final Repeat NEVER = new Repeat(CaseOutcome.SKIPPED, 0, null);

    private final EvalPlan plan;
    private final RowGrader grader;
    private final Map<EvalItem, Repeat> repeats = new HashMap<>();

    ProjectedCases(EvalPlan plan, RowGrader grader) {
        this.plan = plan;
        this.grader = grader;
    }

    void add(EvalRow row) {
        Graded overall = grader.grade(row).graded().overall();
        CaseOutcome outcome = overall.outcome();
        Long tokens = Bill.of(row.exchange().usage()).map(Bill::tokens).orElse(null);
        Long cost = Consumption.money(row.exchange(), plan.price(row.item().target()))
                .map(Money::picoUsd)
                .orElse(null);
        repeats.put(row.item(), new Repeat(outcome, overall.score(), tokens, cost));
    }

    /** Every case of a workload on a target, also those that were not asked to the end; none where none was. */
    List<CaseProjection> of(String workload, String target) {
        Map<String, List<Repeat>> byCase = new HashMap<>();
        boolean asked = false;
        for (EvalItem item : items(workload, target)) {
            asked |= repeats.containsKey(item);
            byCase.computeIfAbsent(item.caseId(), first -> new ArrayList<>()).add(repeats.getOrDefault(item, NEVER));
        }
        return asked
                ? cases(workload).stream().map(one -> projection(one, byCase)).toList()
                : List.of();
    }

    private List<EvalItem> items(String workload, String target) {
        return plan.items().stream()
                .filter(item -> item.suite().equals(workload) && item.target().equals(target))
                .sorted((one, other) -> Integer.compare(one.repeat(), other.repeat()))
                .toList();
    }

    private List<EvalCase> cases(String workload) {
        return plan.suites().stream()
                .filter(suite -> suite.name().equals(workload))
                .map(Suite::cases)
                .findFirst()
                .orElse(List.of());
    }

    private static CaseProjection projection(EvalCase one, Map<String, List<Repeat>> byCase) {
        return new CaseProjection(
                one.id(),
                Hashes.ofCase(one),
                one.cluster(),
                one.weight(),
                byCase.getOrDefault(one.id(), List.of(NEVER)));
    }
}
