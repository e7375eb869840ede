package dev.weighbridge.measurements.verdict.gate;

import static dev.weighbridge.measurements.verdict.sample.Samples.answers;
import static dev.weighbridge.measurements.verdict.sample.Samples.history;
import static dev.weighbridge.measurements.verdict.sample.Samples.medians;
import static dev.weighbridge.measurements.verdict.sample.Samples.tokens;
import static dev.weighbridge.measurements.verdict.sample.Samples.unanswered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Shortfall;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateRunTest {
    private static final AnswerPairs SAME = answers(450, 5, 5, 40);
    private static final AnswerPairs WORSE = answers(160, 15, 3, 22);
    private static final AnswerPairs OPEN = answers(40, 3, 3, 4);
    private static final AnswerPairs FEW = answers(10, 1, 1, 7);

    @Test
    void oneLossIsLessSureAmongManyComparisons() {
        GateInput worse = Gates.accuracy(WORSE);
        List<GateInput> two = List.of(worse, Gates.accuracy(SAME));

        assertThat(Gate.withDefaults().judge(List.of(worse)).status()).isEqualTo(GateStatus.FAIL);
        MetricVerdict among = Gate.withDefaults().judge(two).verdicts().get(0);
        assertThat(among.rule()).isEqualTo(GateRule.UNDECIDED);
        assertThat(among.adjustedP()).isEqualTo(2 * 0.0037689208984375);
        assertThat(among.family()).isEqualTo(2);
    }

    @Test
    void whatIsNotJudgedIsNoMemberOfTheFamily() {
        List<GateInput> inputs =
                List.of(Gates.accuracy(WORSE), Gates.accuracy(FEW), Gates.input(Metric.TTFT, history(0.5, 0.4, 0.5)));
        RunVerdict run = Gate.withDefaults().judge(inputs);

        assertThat(run.verdicts())
                .extracting(MetricVerdict::status)
                .containsExactly(GateStatus.FAIL, GateStatus.INVALID, GateStatus.NOT_GATED);
        assertThat(run.verdicts().get(0).family()).isEqualTo(1);
        assertThat(run.verdicts().get(1).adjustedP()).isNull();
    }

    @Test
    void theWorstOfAllIsSaidOfTheRun() {
        AnswerPairs nothing = answers(0, 0, 0, 0);

        assertThat(status(SAME, SAME)).isEqualTo(GateStatus.PASS);
        assertThat(status(SAME, OPEN)).isEqualTo(GateStatus.INCONCLUSIVE);
        assertThat(status(SAME, OPEN, FEW)).isEqualTo(GateStatus.INVALID);
        assertThat(status(answers(100, 60, 0, 40), OPEN, FEW, SAME)).isEqualTo(GateStatus.FAIL);
        assertThat(status(nothing)).isEqualTo(GateStatus.INVALID);
        assertThat(status()).isEqualTo(GateStatus.INVALID);
    }

    @Test
    void aRunOfWhichNothingIsGatedIsInconclusive() {
        GateInput shown = Gates.input(Metric.E2E, history(0.5, 0.4));

        assertThat(Gate.withDefaults().judge(List.of(shown)).status()).isEqualTo(GateStatus.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "TARGET_UNREACHABLE, ACCURACY, INVALID",
        "SIMULATED_AGAINST_REAL, ACCURACY, INVALID",
        "WORKLOAD_DIFFERS, ACCURACY, INVALID",
        "CLIENT_BOUND, ATTAINMENT, INVALID",
        "CLIENT_BOUND, ACCURACY, PASS",
        "CLIENT_BOUND, ERROR_SHARE, PASS",
        "NOT_ASKED, ACCURACY, NOT_GATED"
    })
    void obstaclesBarWhatTheyTouch(Obstacle obstacle, Metric metric, GateStatus status) {
        MetricVerdict verdict = Gates.judge(metric, answers(950, 5, 5, 40), obstacle);

        assertThat(verdict.status()).isEqualTo(status);
        assertThat(verdict.finding().isDefined()).isEqualTo(status == GateStatus.PASS);
    }

    @Test
    void ofSeveralObstaclesTheGravestIsNamed() {
        MetricVerdict verdict = Gates.judge(
                Metric.ACCURACY, SAME, Obstacle.NOT_ASKED, Obstacle.WORKLOAD_DIFFERS, Obstacle.TARGET_UNREACHABLE);

        assertThat(verdict.rule()).isEqualTo(GateRule.TARGET_UNREACHABLE);
    }

    @Test
    void tooFewPairsAreInvalidAndStillShown() {
        MetricVerdict verdict = Gates.judge(Metric.ACCURACY, FEW);

        assertThat(verdict.rule()).isEqualTo(GateRule.TOO_FEW);
        assertThat(verdict.shortfall()).isEqualTo(Shortfall.TOO_FEW_PAIRS);
        assertThat(verdict.finding().isDefined()).isTrue();
    }

    @Test
    void missingPairsThatCouldTurnAVerdictMakeItInconclusive() {
        AnswerPairs pass = answers(900, 14, 10, 76);
        AnswerPairs fail = answers(400, 30, 7, 63);

        assertThat(rule(pass)).isEqualTo(GateRule.NON_INFERIOR);
        assertThat(rule(unanswered(pass, 3, true))).isEqualTo(GateRule.NON_INFERIOR);
        assertThat(rule(unanswered(answers(220, 6, 4, 20), 5, true))).isEqualTo(GateRule.MISSING_COULD_TURN);
        assertThat(rule(fail)).isEqualTo(GateRule.WORSE);
        assertThat(rule(unanswered(fail, 1, true))).isEqualTo(GateRule.WORSE);
        assertThat(rule(unanswered(fail, 10, false))).isEqualTo(GateRule.MISSING_COULD_TURN);
        assertThat(rule(unanswered(fail, 100, false))).isEqualTo(GateRule.LOW_COVERAGE);
        assertThat(rule(unanswered(OPEN, 1, false))).isEqualTo(GateRule.UNDECIDED);
    }

    @Test
    void tokensOfNothingCannotBeCompared() {
        MetricVerdict verdict = Gates.judge(Metric.TOKENS, tokens(new long[30], new long[30]));

        assertThat(verdict.rule()).isEqualTo(GateRule.UNDEFINED);
        assertThat(verdict.words()).contains("the base used no tokens");
    }

    @Test
    void theOrderOfComparisonsChangesNothing() {
        double[] base = {.4, .5, .45, .47, .52, .44};
        double[] slower = {.7, .8, .75, .77, .82, .74};
        List<GateInput> inputs = Stream.of(
                        Gates.accuracy(WORSE),
                        Gates.accuracy(SAME),
                        Gates.accuracy(OPEN),
                        Gates.input(Metric.ERROR_SHARE, answers(0, 0, 30, 170)),
                        Gates.input(Metric.E2E, medians(base, slower)))
                .toList();
        List<GateInput> turned = new ArrayList<>(inputs);
        Collections.reverse(turned);

        assertThat(Gate.withDefaults().judge(turned).verdicts())
                .containsExactlyInAnyOrderElementsOf(
                        Gate.withDefaults().judge(inputs).verdicts());
    }

    @Test
    void aMetricIsNotJudgedByASampleOfAnother() {
        assertThatIllegalArgumentException().isThrownBy(() -> Gates.input(Metric.TTFT, SAME));
    }

    private static GateRule rule(AnswerPairs answers) {
        return Gates.judge(Metric.ACCURACY, answers).rule();
    }

    private static GateStatus status(AnswerPairs... answers) {
        return Gate.withDefaults()
                .judge(Stream.of(answers).map(Gates::accuracy).toList())
                .status();
    }
}
