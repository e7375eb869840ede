package dev.weighbridge.evalsuites.engine.help;

import dev.weighbridge.evalsuites.grade.Thresholds;
import dev.weighbridge.evalsuites.grade.judge.LabelledAnswer;
import dev.weighbridge.measurements.statistics.agreement.Kappa;
import dev.weighbridge.measurements.statistics.agreement.KrippendorffAlpha;
import dev.weighbridge.measurements.statistics.agreement.Scale;
import dev.weighbridge.measurements.summary.Agreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Sets a judge's grades against people's. Not thread-safe. */
final class PeopleAgree {
    /** Rows are people's verdicts and columns the judge's: fail, pass. */
    private final int[][] verdicts = new int[2][2];

    private final List<double[]> scores = new ArrayList<>();
    private int unreadable;

    private PeopleAgree() {}

    /** How far they agree; empty where people graded nothing that the judge was asked. */
    static Optional<Agreement> of(List<LabelledAnswer> labelled, HelperAnswers answers) {
        PeopleAgree both = new PeopleAgree();
        labelled.stream().filter(one -> answers.asked(one.ask())).forEach(one -> both.add(one, answers));
        return both.scores.isEmpty() && both.unreadable == 0 ? Optional.empty() : Optional.of(both.agreement());
    }

    private void add(LabelledAnswer one, HelperAnswers answers) {
        OptionalDouble judged = answers.judgement(one.ask()).map(one::judged).orElse(OptionalDouble.empty());
        if (judged.isEmpty()) {
            unreadable++;
            return;
        }
        scores.add(new double[] {one.score(), judged.getAsDouble()});
        verdicts[verdict(one.score(), one)][verdict(judged.getAsDouble(), one)]++;
    }

    private static int verdict(double score, LabelledAnswer one) {
        return Thresholds.reached(score, one.threshold()) ? 1 : 0;
    }

    private Agreement agreement() {
        return new Agreement(
                scores.size(),
                verdicts[0][0] + verdicts[1][1],
                unreadable,
                Kappa.of(verdicts).map(Kappa::value).asOptional().orElse(null),
                KrippendorffAlpha.of(scores, Scale.ORDINAL)
                        .map(KrippendorffAlpha::value)
                        .asOptional()
                        .orElse(null));
    }
}
