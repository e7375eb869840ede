package dev.weighbridge.reports.cases;

import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.engine.score.GradedRow;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.measurements.comparison.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Gathers the answers to each case from rows that come in any order. Not thread-safe. */
final class CaseFold {
    private final EvalPlan plan;
    private final List<String> targets;
    private final TextLimit limit;
    private final Predicate<CaseKey> wanted;
    private final Map<CaseKey, List<GradedAnswer>> answers = new HashMap<>();

    private CaseFold(EvalPlan plan, TextLimit limit, Predicate<CaseKey> wanted) {
        this.plan = plan;
        this.targets = plan.targets().stream().map(Target::name).toList();
        this.limit = limit;
        this.wanted = wanted;
    }

    /** A fold over every case of a plan. */
    static CaseFold all(EvalPlan plan, TextLimit limit) {
        return new CaseFold(plan, limit, key -> true);
    }

    /** A fold over some of them. */
    static CaseFold of(EvalPlan plan, TextLimit limit, Set<CaseKey> chosen) {
        return new CaseFold(plan, limit, chosen::contains);
    }

    boolean wants(EvalRow row) {
        return wanted.test(CaseKey.of(row.item()));
    }

    void add(EvalRow row, GradedRow graded) {
        GradedAnswer answer = new AnswerReading(plan, limit).of(row, graded.graded());
        answers.computeIfAbsent(CaseKey.of(row.item()), first -> new ArrayList<>())
                .add(answer);
    }

    /** The cases with an answer, in the order of the plan's suites and of their files. */
    List<GradedCase> cases() {
        List<GradedCase> cases = new ArrayList<>();
        for (Suite suite : plan.suites()) {
            for (EvalCase one : suite.cases()) {
                for (int repeat = 0; repeat < one.repeats(); repeat++) {
                    add(cases, new CaseKey(suite.name(), one.id(), repeat), one);
                }
            }
        }
        return cases;
    }

    private void add(List<GradedCase> cases, CaseKey key, EvalCase one) {
        List<GradedAnswer> given = answers.getOrDefault(key, List.of());
        if (!given.isEmpty()) {
            String reference = one.reference() == null ? "" : one.reference();
            cases.add(new GradedCase(
                    key.workload(),
                    key.id(),
                    key.repeat(),
                    one.tags(),
                    limit.of(PromptText.of(one.messages())),
                    limit.of(reference),
                    given.stream()
                            .sorted(Comparator.comparingInt(answer -> targets.indexOf(answer.target())))
                            .toList()));
        }
    }
}
