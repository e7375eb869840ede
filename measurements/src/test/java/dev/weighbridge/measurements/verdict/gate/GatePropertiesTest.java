package dev.weighbridge.measurements.verdict.gate;

import static dev.weighbridge.measurements.verdict.sample.Samples.answers;
import static dev.weighbridge.measurements.verdict.sample.Samples.dealt;
import static dev.weighbridge.measurements.verdict.sample.Samples.medians;
import static dev.weighbridge.measurements.verdict.sample.Samples.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.finding.Finding;
import dev.weighbridge.measurements.verdict.sample.AnswerPair;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import dev.weighbridge.measurements.verdict.sample.PairedShares;
import dev.weighbridge.measurements.verdict.sample.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GatePropertiesTest {

    @Test
    void swappingSidesTurnsTheSignAndNeverWorseIntoWorse() {
        Seeded.check(80, random -> {
            AnswerPairs answers = answers(table(random));
            checkSwapped(answers);
            checkSwapped(dealt(answers, random.nextInt(6, 40)));
            double[] base = uniform(30, random);
            checkSwapped(scores(base, uniform(30, random)));
        });
    }

    @Test
    void swappingControlAndCandidateInvertsTheRatio() {
        Seeded.check(100, random -> {
            double[] control = uniform(8, random);
            double[] candidate = uniform(8, random);
            Finding there = finding(Gates.judge(Metric.TTFT, medians(control, candidate)));
            Finding back = finding(Gates.judge(Metric.TTFT, medians(candidate, control)));

            assertThat(there.estimate() * back.estimate()).isCloseTo(1, within(1e-9));
            assertThat(there.interval().low() * back.interval().high()).isCloseTo(1, within(1e-9));
            assertThat(there.pWorse() + back.pWorse()).isCloseTo(1, within(1e-9));
        });
    }

    @Test
    void moreCasesThatAreTheSameNeverTakeAPassAwayNorMakeAFail() {
        Seeded.check(80, random -> {
            PairTable before = table(random);
            PairTable after = new PairTable(
                    before.both() + random.nextInt(100),
                    before.losses(),
                    before.gains(),
                    before.neither() + random.nextInt(100));
            GateStatus was = status(before);

            if (was == GateStatus.PASS) {
                assertThat(status(after)).isEqualTo(GateStatus.PASS);
            }
            if (was != GateStatus.FAIL) {
                assertThat(status(after)).isNotEqualTo(GateStatus.FAIL);
            }
        });
    }

    @Test
    void oneMoreLossForAGainNeverMakesItBetter() {
        Seeded.check(80, random -> {
            PairTable table = table(random);
            PairTable worse =
                    new PairTable(table.both(), table.losses() + 1, Math.max(0, table.gains() - 1), table.neither());

            assertThat(badness(status(worse))).isGreaterThanOrEqualTo(badness(status(table)));
        });
    }

    @Test
    void theOrderOfPairsChangesNothing() {
        Seeded.check(50, random -> {
            AnswerPairs answers = dealt(answers(table(random)), 12);
            List<AnswerPair> shuffled = new ArrayList<>(answers.pairs());
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            MetricVerdict one = Gates.judge(Metric.ACCURACY, answers);
            MetricVerdict other = Gates.judge(Metric.ACCURACY, new AnswerPairs(shuffled));

            assertThat(other.words()).isEqualTo(one.words());
            assertThat(other.evidence()).isEqualTo(one.evidence());
            assertThat(finding(other).pWorse()).isCloseTo(finding(one).pWorse(), within(1e-9));
        });
    }

    @Test
    void aSimilarMetricBesideItNeverMakesAFail() {
        Seeded.check(100, random -> {
            GateInput one = Gates.accuracy(answers(table(random)));
            GateInput more = Gates.input(Metric.ERROR_SHARE, answers(table(random)));
            MetricVerdict alone =
                    Gate.withDefaults().judge(List.of(one)).verdicts().get(0);
            MetricVerdict among =
                    Gate.withDefaults().judge(List.of(more, one)).verdicts().get(1);

            assertThat(among.adjustedP()).isGreaterThanOrEqualTo(alone.adjustedP());
        });
    }

    private static void checkSwapped(PairedShares sample) {
        MetricVerdict there = Gates.judge(Metric.ACCURACY, sample);
        MetricVerdict back = Gates.judge(Metric.ACCURACY, sample.swapped());

        assertThat(finding(back).estimate()).isCloseTo(-finding(there).estimate(), within(1e-12));
        assertThat(finding(back).interval().low())
                .isCloseTo(-finding(there).interval().high(), within(1e-9));
        assertThat(finding(there).pWorse() + finding(back).pWorse()).isGreaterThan(1 - 1e-9);
        assertThat(List.of(there.status(), back.status())).isNotEqualTo(List.of(GateStatus.FAIL, GateStatus.FAIL));
    }

    private static PairTable table(RandomGenerator random) {
        return new PairTable(random.nextInt(30, 300), random.nextInt(40), random.nextInt(40), random.nextInt(10, 100));
    }

    private static double[] uniform(int n, RandomGenerator random) {
        return IntStream.range(0, n)
                .mapToDouble(i -> 0.1 + 0.9 * random.nextDouble())
                .toArray();
    }

    private static GateStatus status(PairTable table) {
        return Gates.judge(Metric.ACCURACY, Samples.answers(table)).status();
    }

    private static int badness(GateStatus status) {
        return List.of(GateStatus.PASS, GateStatus.INCONCLUSIVE, GateStatus.FAIL)
                .indexOf(status);
    }

    private static Finding finding(MetricVerdict verdict) {
        return verdict.finding().orElseThrow();
    }
}
