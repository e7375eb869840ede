package dev.weighbridge.evalsuites.engine.help;

import dev.weighbridge.evalsuites.engine.help.AnswerPairs.Pair;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.grade.judge.PairJudge;
import dev.weighbridge.evalsuites.grade.judge.PairJudge.Verdict;
import dev.weighbridge.evalsuites.grade.judge.SwapConsistency;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.proportion.Proportion;
import dev.weighbridge.measurements.summary.Preference;
import dev.weighbridge.measurements.summary.Share;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose answers a judge finds better. */
record Preferences(Comparison comparison, EvalPlan plan, HelperAnswers answers) {
    private static final double LEVEL = 0.95;

    /** Suite by suite; none where pairs are not judged. */
    List<Preference> of(List<Pair> pairs, @Nullable String rubric) {
        if (rubric == null) {
            return List.of();
        }
        PairJudge better = new PairJudge(rubric);
        return plan.suites().stream()
                .map(Suite::name)
                .map(suite -> preference(
                        suite,
                        pairs.stream()
                                .filter(pair -> pair.suite().equals(suite))
                                .toList(),
                        better))
                .toList();
    }

    private Preference preference(String suite, List<Pair> pairs, PairJudge better) {
        List<Verdict> verdicts = pairs.stream()
                .filter(pair -> !pair.alike())
                .map(pair -> verdict(pair, better))
                .toList();
        SwapConsistency swaps = SwapConsistency.of(verdicts);
        return new Preference(
                suite,
                comparison.incumbent(),
                comparison.candidate(),
                Collections.frequency(verdicts, Verdict.FIRST),
                Collections.frequency(verdicts, Verdict.SECOND),
                Collections.frequency(verdicts, Verdict.TIE),
                pairs.size() - verdicts.size(),
                swaps.inconsistent(),
                swaps.unreadable(),
                share(swaps));
    }

    private Verdict verdict(Pair pair, PairJudge better) {
        String question = plan.question(pair.suite(), pair.caseId());
        Optional<String> one = answers.judgement(pair.asGiven(better, question));
        Optional<String> other = answers.judgement(pair.exchanged(better, question));
        return one.isEmpty() || other.isEmpty() ? Verdict.UNREADABLE : PairJudge.together(one.get(), other.get());
    }

    private static Share share(SwapConsistency swaps) {
        int n = swaps.consistent() + swaps.inconsistent();
        if (n == 0) {
            return new Share(0, 0, null, null, null);
        }
        Interval interval =
                new Proportion(swaps.consistent(), n).wilson(LEVEL).asOptional().orElseThrow();
        return new Share(swaps.consistent(), n, (double) swaps.consistent() / n, interval.low(), interval.high());
    }
}
