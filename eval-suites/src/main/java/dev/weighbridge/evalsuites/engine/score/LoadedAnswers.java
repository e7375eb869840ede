package dev.weighbridge.evalsuites.engine.score;

import dev.weighbridge.evalsuites.grade.cases.CaseGraded;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.workload.WorkloadSuites;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.cost.AskedCase;
import dev.weighbridge.measurements.cost.CostTally;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.summary.Answers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How right answers were that were given under load. Warm-up is left out. Not thread-safe. */
final class LoadedAnswers {
    /** What stands in every line that matters. */
    static final String MENTIONED = "settled";

    private final Comparison comparison;
    private final ExchangeGrader grader;
    private final Backends backends;
    private final Overall overall;
    private final CostTally costs;
    private final Map<String, Map<String, EvalCase>> cases = new HashMap<>();
    private final Map<Place, Slices> places = new HashMap<>();

    private record Place(String target, String workload) {}

    /** None yet of a run; who gives them is told to the backends and to what is known over all workloads, every grade to the costs. */
    LoadedAnswers(
            Comparison comparison,
            WorkloadSuites suites,
            ExchangeGrader grader,
            Backends backends,
            Overall overall,
            CostTally costs) {
        this.costs = costs;
        this.comparison = comparison;
        this.grader = grader;
        this.backends = backends;
        this.overall = overall;
        for (Suite suite : suites.all()) {
            Map<String, EvalCase> byId = new HashMap<>();
            suite.cases().stream().filter(one -> !one.checks().isEmpty()).forEach(one -> byId.put(one.id(), one));
            cases.put(suite.name(), byId);
        }
    }

    /** The next line of the journal. */
    void accept(JournalLine line) {
        if (line instanceof Settled settled && underLoad(settled.labels())) {
            caseOf(settled.labels()).ifPresent(evalCase -> add(settled, evalCase));
        }
    }

    private static boolean underLoad(Labels labels) {
        return !labels.warmUp() && !labels.provoking() && !labels.ofEvals();
    }

    private Optional<EvalCase> caseOf(Labels labels) {
        return Optional.ofNullable(cases.get(labels.workload())).map(byId -> byId.get(labels.caseId()));
    }

    private void add(Settled settled, EvalCase evalCase) {
        Labels labels = settled.labels();
        Optional<Target> target = comparison.target(labels.target());
        if (target.isPresent()) {
            CaseGraded graded = grader.grade(
                    labels.workload(),
                    evalCase,
                    settled.exchange(),
                    target.get().price());
            places.computeIfAbsent(new Place(labels.target(), labels.workload()), first -> new Slices())
                    .add(labels.level(), evalCase, graded);
            Identity who = settled.exchange().identity();
            backends.add(labels.target(), labels.workload(), who, evalCase, graded);
            overall.loaded(labels.target(), labels.level(), who, evalCase, graded);
            RunQuality.tell(costs, AskedCase.of(labels), evalCase, graded.overall());
        }
    }

    /** By the level's label, in the order in which they were offered. */
    Map<String, Answers> byLevel(String target, String workload) {
        return Slices.answers(
                places.getOrDefault(new Place(target, workload), new Slices()).tallies());
    }
}
