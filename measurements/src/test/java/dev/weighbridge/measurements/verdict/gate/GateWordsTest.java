package dev.weighbridge.measurements.verdict.gate;

import static dev.weighbridge.measurements.verdict.sample.Samples.answers;
import static dev.weighbridge.measurements.verdict.sample.Samples.history;
import static dev.weighbridge.measurements.verdict.sample.Samples.medians;
import static dev.weighbridge.measurements.verdict.sample.Samples.tokens;
import static dev.weighbridge.measurements.verdict.sample.Samples.unanswered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import dev.weighbridge.measurements.verdict.sample.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GateWordsTest {
    private static final double[] CONTROL = {.40, .50, .45, .47, .52, .44, .49, .46};

    @Test
    void everyRuleHasItsSentence() {
        GoldenFile.of("verdict/gate-words.txt").matches(GateWordsTest::sentences);
    }

    @Test
    void everyRuleIsAmongThem() {
        assertThat(run().verdicts())
                .extracting(MetricVerdict::rule)
                .contains(
                        GateRule.NON_INFERIOR,
                        GateRule.WORSE_WITHIN_MARGIN,
                        GateRule.WORSE,
                        GateRule.UNDECIDED,
                        GateRule.LOW_COVERAGE,
                        GateRule.MISSING_COULD_TURN,
                        GateRule.CLIENT_BOUND,
                        GateRule.TOO_FEW,
                        GateRule.NO_CONTROL,
                        GateRule.NOT_ASKED);
    }

    private static RunVerdict run() {
        AnswerPairs fail = answers(300, 45, 11, 44);
        return Gate.withDefaults()
                .judge(List.of(
                        input(Metric.ACCURACY, fail),
                        input(Metric.ACCURACY, answers(300, 10, 32, 58)),
                        input(Metric.ACCURACY, answers(450, 5, 5, 40)),
                        input(Metric.ACCURACY, answers(8000, 400, 200, 1400)),
                        input(Metric.ACCURACY, answers(800, 110, 70, 20)),
                        input(Metric.ACCURACY, answers(1600, 220, 140, 40)),
                        input(Metric.ACCURACY, answers(90, 9, 6, 25)),
                        input(Metric.ACCURACY, answers(10, 1, 0, 5)),
                        input(Metric.ACCURACY, answers(0, 0, 0, 0)),
                        input(Metric.ACCURACY, unanswered(fail, 40, false)),
                        input(Metric.ACCURACY, unanswered(answers(220, 6, 4, 20), 5, true)),
                        input(Metric.ERROR_SHARE, answers(0, 1, 25, 174)),
                        input(Metric.RATE_LIMITED, answers(0, 25, 1, 174)),
                        input(Metric.TTFT, medians(CONTROL, times(1.4, 1.3, 1.35))),
                        input(Metric.TPOT, medians(CONTROL, times(1.04, 0.96, 1.01))),
                        input(Metric.E2E, history(.45, .40, .42, .41)),
                        input(Metric.E2E, history(.60, .30, .55, .42, .40, .51, .42)),
                        input(Metric.TOKENS, tokens(counts(1.0), counts(1.3))),
                        new GateInput(subject(Metric.TTFT), history(.4, .4), Set.of(Obstacle.CLIENT_BOUND)),
                        new GateInput(subject(Metric.ACCURACY), fail, Set.of(Obstacle.NOT_ASKED))));
    }

    private static String sentences() {
        RunVerdict run = run();
        return Stream.concat(run.verdicts().stream().map(MetricVerdict::words), Stream.of(run.words()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void aRunWithoutComparisonsSaysSo() {
        assertThat(Gate.withDefaults().judge(List.of()).words()).isEqualTo("INVALID: nothing was compared");
    }

    private static GateInput input(Metric metric, Sample sample) {
        return GateInput.of(subject(metric), sample);
    }

    private static Subject subject(Metric metric) {
        return new Subject("triage", "paid", metric, metric == Metric.TTFT ? "p50" : "");
    }

    private static double[] times(double... factors) {
        double[] candidate = CONTROL.clone();
        Arrays.setAll(candidate, i -> CONTROL[i] * factors[i % factors.length]);
        return candidate;
    }

    private static long[] counts(double factor) {
        long[] counts = new long[40];
        Arrays.setAll(counts, i -> Math.round(100 + factor * (20 * (i % 7) + (factor > 1 ? i % 5 : 0) * 10)));
        return counts;
    }
}
