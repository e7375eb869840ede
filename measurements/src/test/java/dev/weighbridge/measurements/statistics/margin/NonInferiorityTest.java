package dev.weighbridge.measurements.statistics.margin;

import static dev.weighbridge.measurements.statistics.Near.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.Near;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import dev.weighbridge.measurements.statistics.paired.McNemar;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import dev.weighbridge.measurements.statistics.paired.Tango;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NonInferiorityTest {
    private static final double[] DIFFERENCES = numbers("-.05 .02 -.1 0 .04 -.02 -.08 .03 -.01 -.06 .01 -.03");

    /** The closed form was checked against the numeric restricted maximum likelihood. */
    @ParameterizedTest
    @CsvSource({
        "150, 12, 9, 29, .05, .015, -1.4544143304811032, .07291573461960482, .05500698830399202",
        "160, 8, 8, 24, .05, 0, -2.2366274281667624, .01265535036430797, .035095125218794834",
        "700, 40, 25, 235, .03, .015, -1.7919896957206312, .03656730831040531, .028707072971704897",
        "90, 0, 0, 10, .05, 0, -2.2941573387056176, .010890731395559749, .02634272078317433"
    })
    void theScoreTestIsKnown(
            int both, int losses, int gains, int neither, double margin, double loss, double z, double p, double high) {
        PairTable table = new PairTable(both, losses, gains, neither);
        NonInferiority test = NonInferiority.ofAnswers(table, margin).orElseThrow();

        assertThat(test.loss()).isCloseTo(loss, Near.to(loss));
        assertThat(test.statistic()).isCloseTo(-z, Near.to(z));
        assertThat(test.p()).isCloseTo(p, Near.to(p));
        assertThat(Tango.interval(table, 0.9).orElseThrow().high()).isCloseTo(high, Near.to(high));
    }

    @Test
    void itIsProvenWhereTheUpperBoundLiesBelowTheMargin() {
        Seeded.check(200, random -> {
            PairTable table =
                    new PairTable(random.nextInt(1, 200), random.nextInt(20), random.nextInt(20), random.nextInt(50));
            double bound = Tango.interval(table, 0.9).orElseThrow().high();

            assertThat(NonInferiority.ofAnswers(table, 0.05).orElseThrow().proven(0.05))
                    .isEqualTo(bound < 0.05);
        });
    }

    @Test
    void significantlyWorseAndWithinTheMarginCanBothBeTrue() {
        PairTable table = new PairTable(700, 40, 25, 235);

        assertThat(McNemar.of(table).pWorse()).isLessThan(0.05);
        assertThat(NonInferiority.ofAnswers(table, 0.03).orElseThrow().proven(0.05))
                .isTrue();
    }

    @Test
    void scoresAreTestedWithStudentsT() {
        MeanEstimate gain = MeanEstimate.of(DIFFERENCES).orElseThrow();
        NonInferiority test = NonInferiority.ofGain(gain, 0.05);

        assertThat(gain.mean()).isCloseTo(-0.020833333333333332, Near.to(0.02));
        assertThat(gain.standardError()).isCloseTo(0.012819157853806471, Near.to(0.013));
        assertThat(test.statistic()).isCloseTo(2.275240464256085, Near.to(2.3));
        assertThat(test.p()).isCloseTo(0.02195084096063532, Near.to(0.022));
        assertThat(gain.lowerBound(0.95)).isCloseTo(-0.0438550643, within(1e-10));
    }

    @Test
    void equivalenceTakesTheLargerValue() {
        Equivalence test = Equivalence.ofMean(MeanEstimate.of(DIFFERENCES).orElseThrow(), 0.05);

        assertThat(test.p()).isCloseTo(0.02195084096063525, Near.to(0.022));
        assertThat(test.notBetter().p()).isCloseTo(8.960286967771184e-5, Near.to(9e-5));
        assertThat(test.proven(0.05)).isTrue();
        assertThat(test.proven(0.02)).isFalse();
    }

    @Test
    void equivalenceOfAnswersLooksBothWays() {
        PairTable table = new PairTable(900, 4, 12, 84);
        Equivalence test = Equivalence.ofAnswers(table, 0.03).orElseThrow();

        assertThat(test.notWorse())
                .isEqualTo(NonInferiority.ofAnswers(table, 0.03).orElseThrow());
        assertThat(test.notBetter())
                .isEqualTo(NonInferiority.ofAnswers(table.swapped(), 0.03).orElseThrow());
        assertThat(test.p()).isEqualTo(test.notBetter().p());
    }

    @Test
    void lessIsBetterTurnsTheSign() {
        double[] turned = Arrays.stream(DIFFERENCES).map(d -> -d).toArray();

        assertThat(NonInferiority.ofLoss(MeanEstimate.of(turned).orElseThrow(), 0.05))
                .isEqualTo(NonInferiority.ofGain(MeanEstimate.of(DIFFERENCES).orElseThrow(), 0.05));
    }

    @Test
    void answersInClustersAreNoBetterKnownThanEitherTestSays() {
        PairTable table = new PairTable(160, 8, 8, 24);
        double[] gains = new double[200];
        Arrays.fill(gains, 0, 8, -1);
        Arrays.fill(gains, 8, 16, 1);
        Clusters alike =
                Clusters.of(IntStream.range(0, 200).map(i -> i / 8).boxed().toList());
        double single = NonInferiority.ofAnswers(table, 0.05).orElseThrow().p();

        double clustered = clusteredP(table, gains, alike);
        assertThat(clustered).isGreaterThan(single);
        assertThat(clusteredP(table, gains, Clusters.single(200))).isEqualTo(single);
        MeanEstimate gain = MeanEstimate.clustered(gains, alike).orElseThrow();
        assertThat(Equivalence.ofClusteredAnswers(table, gain, 0.05)
                        .orElseThrow()
                        .p())
                .isCloseTo(clustered, Near.to(clustered));
    }

    /** Half the time a case has the fate of its cluster, which the score test takes for evidence. */
    @Test
    void clusteredAnswersAtTheMarginAreRarelyProven() {
        RandomGenerator random = Seeded.random(31);
        Clusters clusters =
                Clusters.of(IntStream.range(0, 150).map(i -> i / 5).boxed().toList());
        int proven = 0;
        int provenWithoutClusters = 0;
        for (int run = 0; run < 1_000; run++) {
            double[] gains = gainsAtTheMargin(random);
            PairTable table = new PairTable(count(gains, 0), count(gains, -1), count(gains, 1), 0);
            proven += clusteredP(table, gains, clusters) <= 0.05 ? 1 : 0;
            provenWithoutClusters +=
                    NonInferiority.ofAnswers(table, 0.05).orElseThrow().proven(0.05) ? 1 : 0;
        }

        assertThat(proven / 1_000.0).isBetween(0.025, 0.07);
        assertThat(provenWithoutClusters / 1_000.0).isGreaterThan(0.09);
    }

    @Test
    void casesWithoutALossBoundIt() {
        assertThat(NothingLost.p(30, 0.05).orElseThrow()).isCloseTo(Math.pow(0.95, 30), Near.to(0.2));
        assertThat(NothingLost.p(30, 0.09503385285530419).orElseThrow()).isCloseTo(0.05, Near.to(0.05));
        assertThat(NothingLost.p(0, 0.05)).isEqualTo(Statistic.undefined("no pairs"));
    }

    @Test
    void noPairsProveNothing() {
        PairTable none = new PairTable(0, 0, 0, 0);

        assertThat(NonInferiority.ofAnswers(none, 0.05)).isEqualTo(Statistic.undefined("no pairs"));
        assertThat(Equivalence.ofAnswers(none, 0.05)).isEqualTo(Statistic.undefined("no pairs"));
    }

    @Test
    void marginsAreAboveZero() {
        PairTable table = new PairTable(5, 1, 1, 5);
        for (double margin : List.of(0.0, -0.05, Double.NaN, 1.0)) {
            assertThatIllegalArgumentException().isThrownBy(() -> NonInferiority.ofAnswers(table, margin));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> NothingLost.p(5, 1));
    }

    private static double clusteredP(PairTable table, double[] gains, Clusters clusters) {
        MeanEstimate gain = MeanEstimate.clustered(gains, clusters).orElseThrow();
        return NonInferiority.ofClusteredAnswers(table, gain, 0.05)
                .orElseThrow()
                .p();
    }

    private static double[] gainsAtTheMargin(RandomGenerator random) {
        double[] gains = new double[150];
        double shared = 0;
        for (int i = 0; i < gains.length; i++) {
            shared = i % 5 == 0 ? random.nextDouble() : shared;
            double fate = random.nextBoolean() ? shared : random.nextDouble();
            gains[i] = fate < 0.15 ? -1 : fate < 0.25 ? 1 : 0;
        }
        return gains;
    }

    private static int count(double[] values, double wanted) {
        return (int) Arrays.stream(values).filter(value -> value == wanted).count();
    }
}
