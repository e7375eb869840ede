package dev.weighbridge.measurements.verdict.gate;

import static dev.weighbridge.measurements.verdict.sample.Samples.answers;
import static dev.weighbridge.measurements.verdict.sample.Samples.dealt;
import static dev.weighbridge.measurements.verdict.sample.Samples.repeated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.finding.Finding;
import dev.weighbridge.measurements.verdict.sample.AnswerPair;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateAnswersTest {

    /** p values of McNemar's and Tango's tests as worked out elsewhere with 30 digits. */
    @ParameterizedTest
    @CsvSource({
        "150, 12,  9,  29, UNDECIDED,    .33181190, .07291573461960482",
        "160,  8,  8,  24, NON_INFERIOR, .59819031, .01265535036430797",
        " 90,  0,  0,  10, NON_INFERIOR, 1,         .010890731395559749",
        "160, 15,  3,  22, WORSE,        .0037689208984375, ",
        "100,  6,  0,  94, UNDECIDED,    .015625, ",
        " 50,  9,  2,  39, UNDECIDED,    .03271484375, ",
        "500,  0, 30, 470, NON_INFERIOR, 1, "
    })
    void verdictsOnAnswersAreKnown(
            int both, int losses, int gains, int neither, GateRule rule, double pWorse, Double pNonInferior) {
        MetricVerdict verdict = Gates.judge(Metric.ACCURACY, answers(both, losses, gains, neither));
        Finding finding = verdict.finding().orElseThrow();

        assertThat(verdict.rule()).isEqualTo(rule);
        assertThat(finding.pWorse()).isCloseTo(pWorse, within(1e-8));
        assertThat(verdict.adjustedP()).isEqualTo(finding.pWorse());
        if (pNonInferior != null) {
            assertThat(finding.pNonInferior()).isCloseTo(pNonInferior, within(1e-12));
        }
    }

    @Test
    void worseButWithinTheMarginPasses() {
        MetricVerdict verdict = Gates.judge(Metric.ACCURACY, answers(4000, 130, 80, 800));

        assertThat(verdict.rule()).isEqualTo(GateRule.WORSE_WITHIN_MARGIN);
        assertThat(verdict.status()).isEqualTo(GateStatus.PASS);
        assertThat(verdict.finding().orElseThrow().looksWorse()).isTrue();
    }

    @Test
    void ofErrorsMoreIsWorse() {
        assertThat(Gates.judge(Metric.ERROR_SHARE, answers(0, 0, 20, 180)).rule())
                .isEqualTo(GateRule.WORSE);
        assertThat(Gates.judge(Metric.ERROR_SHARE, answers(0, 20, 0, 180)).rule())
                .isEqualTo(GateRule.NON_INFERIOR);
        assertThat(Gates.judge(Metric.RATE_LIMITED, answers(0, 0, 20, 180)).rule())
                .isEqualTo(GateRule.WORSE);
    }

    @Test
    void attainmentIsJudgedLikeAccuracy() {
        assertThat(Gates.judge(Metric.ATTAINMENT, answers(150, 30, 2, 18)).rule())
                .isEqualTo(GateRule.WORSE);
    }

    @Test
    void evidenceNamesLossesFirstAndLeavesOutWhatIsTheSame() {
        assertThat(Gates.judge(Metric.ACCURACY, answers(20, 2, 1, 5)).evidence())
                .containsExactly("loss-1", "loss-2", "gain-1");
        assertThat(Gates.judge(Metric.ERROR_SHARE, answers(20, 2, 1, 5)).evidence())
                .containsExactly("gain-1", "loss-1", "loss-2");
    }

    @Test
    void aFewClustersThatAgreeProveLessThanTheirPairs() {
        AnswerPairs same = answers(180, 0, 0, 20);

        assertThat(Gates.judge(Metric.ACCURACY, same).rule()).isEqualTo(GateRule.NON_INFERIOR);
        assertThat(Gates.judge(Metric.ACCURACY, dealt(same, 5)).rule()).isEqualTo(GateRule.UNDECIDED);
        assertThat(pNonInferior(dealt(same, 5))).isGreaterThan(1 / 32.0);
    }

    @Test
    void lossesInOneClusterAreNoProofOfALoss() {
        List<AnswerPair> pairs = IntStream.range(0, 200)
                .mapToObj(i -> new AnswerPair("x" + i, "c" + i / 20, true, i >= 20))
                .toList();
        MetricVerdict verdict = Gates.judge(Metric.ACCURACY, new AnswerPairs(pairs));

        assertThat(verdict.rule()).isEqualTo(GateRule.UNDECIDED);
        assertThat(verdict.finding().orElseThrow().pWorse()).isGreaterThan(0.1);
    }

    @Test
    void repeatingEveryCaseAsAClusterShrinksNoIntervalAndNoP() {
        Seeded.check(50, random -> {
            AnswerPairs once = answers(
                    random.nextInt(10, 100), random.nextInt(1, 10), random.nextInt(1, 10), random.nextInt(5, 20));
            Finding alone = finding(once);
            Finding repeated = finding(repeated(once, 3));

            assertThat(repeated.interval().width())
                    .isGreaterThan(0.95 * alone.interval().width());
            assertThat(repeated.estimate()).isCloseTo(alone.estimate(), within(1e-12));
        });
    }

    @Test
    void whatWouldSettleItIsMoreThanThereIs() {
        Seeded.check(100, random -> {
            PairTable table =
                    new PairTable(random.nextInt(20, 200), random.nextInt(30), random.nextInt(30), random.nextInt(50));
            MetricVerdict verdict = Gates.judge(Metric.ACCURACY, answers(table));

            assertThat(verdict.enough().isDefined()).isEqualTo(verdict.status() == GateStatus.INCONCLUSIVE);
            verdict.enough().asOptional().ifPresent(n -> assertThat(n).isGreaterThan(table.n()));
        });
    }

    /** 16 % disagreement and no loss need 412 pairs in the score test; one loss and one gain more than were seen make it a little more. */
    @Test
    void whatWouldSettleItIsThePlannersNumber() {
        MetricVerdict verdict = Gates.judge(Metric.ACCURACY, answers(74, 8, 8, 10));

        assertThat(verdict.rule()).isEqualTo(GateRule.UNDECIDED);
        assertThat(verdict.enough().orElseThrow()).isEqualTo(451);
    }

    private static double pNonInferior(AnswerPairs answers) {
        return finding(answers).pNonInferior();
    }

    private static Finding finding(AnswerPairs answers) {
        return Gates.judge(Metric.ACCURACY, answers).finding().orElseThrow();
    }
}
