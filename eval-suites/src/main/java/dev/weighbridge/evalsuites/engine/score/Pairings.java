package dev.weighbridge.evalsuites.engine.score;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.summary.AccuracyDifference;
import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.finding.Finder;
import dev.weighbridge.measurements.verdict.finding.Finding;
import dev.weighbridge.measurements.verdict.sample.AnswerPair;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import dev.weighbridge.measurements.verdict.sample.PairedShares;
import dev.weighbridge.measurements.verdict.sample.ScorePair;
import dev.weighbridge.measurements.verdict.sample.ScorePairs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cases of a plan, with what incumbent and candidate made of each. Not thread-safe. */
final class Pairings {
    private final EvalPlan plan;
    private final String base;
    private final String candidate;
    private final Map<Side, Rightness> sides = new HashMap<>();

    private record Side(String suite, String caseId, String target) {}

    /** How many answers say something of the model, and how many of these are right. */
    private record Rightness(int right, int n) {
        Rightness plus(Rightness other) {
            return new Rightness(right + other.right, n + other.n);
        }
    }

    Pairings(EvalPlan plan, String base, String candidate) {
        this.plan = plan;
        this.base = base;
        this.candidate = candidate;
    }

    void add(GradedRow row) {
        if (row.graded().overall().isQuality()) {
            EvalItem item = row.item();
            Rightness one = new Rightness(row.graded().overall().passed() ? 1 : 0, 1);
            sides.merge(new Side(item.suite(), item.caseId(), item.target()), one, Rightness::plus);
        }
    }

    /** The difference on one suite. */
    AccuracyDifference difference(String name) {
        Suite suite = plan.suites().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        PairedShares pairs = pairs(suite);
        int complete = pairs.coverage().known();
        Statistic<Finding> found = Finder.forDecision(Margins.withDefaults(), Policy.withDefaults())
                .find(Metric.ACCURACY, pairs)
                .complete();
        Optional<Finding> finding = complete == 0 ? Optional.empty() : found.asOptional();
        Optional<Interval> gain = finding.map(one -> one.interval().negated());
        return new AccuracyDifference(
                name,
                base,
                candidate,
                complete,
                suite.cases().size() - complete,
                finding.map(one -> 0 - one.estimate()).orElse(null),
                gain.map(Interval::low).orElse(null),
                gain.map(Interval::high).orElse(null),
                finding.isPresent() ? "" : because(complete, found));
    }

    private static String because(int complete, Statistic<Finding> found) {
        return complete == 0 || !(found instanceof Statistic.Undefined<Finding> undefined)
                ? "no case says something of both"
                : undefined.reason();
    }

    /** Right or wrong where each case is asked once; else the share of its repeats that are right. */
    private PairedShares pairs(Suite suite) {
        boolean once = suite.cases().stream().allMatch(one -> one.repeats() == 1);
        List<AnswerPair> answers = new ArrayList<>();
        List<ScorePair> scores = new ArrayList<>();
        for (EvalCase one : suite.cases()) {
            Double ofBase = share(suite, one, base);
            Double ofCandidate = share(suite, one, candidate);
            scores.add(new ScorePair(one.id(), one.cluster(), ofBase, ofCandidate));
            answers.add(new AnswerPair(one.id(), one.cluster(), right(ofBase), right(ofCandidate)));
        }
        return once ? new AnswerPairs(answers) : new ScorePairs(scores);
    }

    private @Nullable Double share(Suite suite, EvalCase one, String target) {
        Rightness found = sides.get(new Side(suite.name(), one.id(), target));
        return found == null ? null : Double.valueOf((double) found.right() / found.n());
    }

    private static @Nullable Boolean right(@Nullable Double share) {
        return share == null ? null : Boolean.valueOf(share > 0);
    }
}
