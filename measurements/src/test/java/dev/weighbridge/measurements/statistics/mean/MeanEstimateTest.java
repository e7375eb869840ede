package dev.weighbridge.measurements.statistics.mean;

import static dev.weighbridge.measurements.statistics.Near.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Near;
import dev.weighbridge.measurements.statistics.Statistic;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeanEstimateTest {
    private static final double[] SCORES = numbers("1 1 1 0 0 0 1 1 1 0 0 0 0 1 1");
    private static final Clusters FIVE = Clusters.of(List.of(0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3, 4));

    /** Computed with scipy and statsmodels (cluster-robust covariance of an intercept). */
    @Test
    void theIntervalOfTenScoresIsKnown() {
        double[] scores = numbers(".7 .4 .9 1 .2 .5 .8 .6 1 .3");
        MeanEstimate mean = MeanEstimate.of(scores).orElseThrow();

        assertThat(mean.mean()).isCloseTo(0.64, Near.to(0.64));
        assertThat(Moments.variance(scores)).isCloseTo(0.08266666666666667, Near.to(0.08));
        assertThat(mean.standardError()).isCloseTo(0.09092121131323903, Near.to(0.09));
        assertEnds(mean.interval(0.95), 0.43432193057747703, 0.8456780694225328);
    }

    @Test
    void theStandardErrorOfAnswersHasNMinusOne() {
        MeanEstimate mean = MeanEstimate.of(numbers("1 0 1 1 0 1 1 1 0 1")).orElseThrow();

        assertThat(mean.standardError()).isCloseTo(0.15275252316519464, Near.to(0.15));
    }

    @Test
    void theClusterRobustErrorIsKnown() {
        MeanEstimate mean = MeanEstimate.clustered(SCORES, FIVE).orElseThrow();

        assertThat(mean.standardError()).isCloseTo(0.16629588385661961, Near.to(0.17));
        assertThat(mean.clusters()).isEqualTo(5);
        assertThat(mean.fewClusters()).isTrue();
        assertEnds(mean.interval(0.95), 0.0716219405850809, 0.9950447260815858);
    }

    @Test
    void theEffectOfClustersIsKnown() {
        ClusterEffect effect = ClusterEffect.of(SCORES, FIVE).orElseThrow();

        assertThat(effect.designEffect()).isCloseTo(1.5555555555555565, Near.to(1.6));
        assertThat(effect.intraclassCorrelation()).isCloseTo(0.2004950495049505, Near.to(0.2));
    }

    @Test
    void theCautiousErrorIsTheLargerOneWhereClustersAreFew() {
        double[] scores = numbers("1 0 1 0 1 0 1 1");
        Clusters pairs = Clusters.of(List.of("a", "a", "b", "b", "c", "c", "d", "d"));
        double naive = MeanEstimate.of(scores).orElseThrow().standardError();

        assertThat(MeanEstimate.clustered(scores, pairs).orElseThrow().standardError())
                .isLessThan(naive);
        assertThat(MeanEstimate.cautious(scores, pairs).orElseThrow()).isEqualTo(new MeanEstimate(0.625, naive, 8, 4));
    }

    @Test
    void theCautiousErrorIsTheClusteredOneWhereClustersAreMany() {
        Clusters twenty =
                Clusters.of(IntStream.range(0, 40).map(i -> i / 2).boxed().toList());
        double[] scores = IntStream.range(0, 40).mapToDouble(i -> i * i % 7 % 3).toArray();

        assertThat(MeanEstimate.cautious(scores, twenty)).isEqualTo(MeanEstimate.clustered(scores, twenty));
    }

    @Test
    void whatTheSampleDoesNotCarryIsUndefined() {
        assertThat(MeanEstimate.of(numbers("1"))).isEqualTo(Statistic.undefined("fewer than 2 values"));
        assertThat(MeanEstimate.of(new double[0])).isEqualTo(Statistic.undefined("fewer than 2 values"));
        assertThat(MeanEstimate.of(numbers("1 1 1"))).isEqualTo(Statistic.undefined("all values are the same"));
        assertThat(MeanEstimate.clustered(numbers("1 2"), Clusters.of(List.of(7, 7))))
                .isEqualTo(Statistic.undefined("fewer than 2 clusters"));
        assertThat(MeanEstimate.clustered(numbers("0 1 1 0"), Clusters.of(List.of(1, 1, 2, 2))))
                .isEqualTo(Statistic.undefined("all clusters have the same mean"));
        assertThat(ClusterEffect.of(numbers("0 1 1"), Clusters.single(3)))
                .isEqualTo(Statistic.undefined("no cluster has 2 values"));
    }

    @Test
    void differencesThatVaryByRoundingOnlyAreTheSame() {
        double[] gains = {0.9 - 0.8, 0.3 - 0.2, 0.8 - 0.7};

        assertThat(MeanEstimate.of(gains)).isEqualTo(Statistic.undefined("all values are the same"));
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MeanEstimate.of(new double[] {1, Double.NaN}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanEstimate.clustered(numbers("1 2 3"), Clusters.single(2)));
    }

    @Test
    void valuesWithoutALabelStandForThemselves() {
        Clusters clusters = Clusters.of(Arrays.asList("a", null, "a", null));

        assertThat(clusters.count()).isEqualTo(3);
        assertThat(clusters.sizes()).containsExactly(2, 1, 1);
    }

    @Test
    void oneSidedValuesAddUp() {
        Seeded.check(100, random -> {
            MeanEstimate mean =
                    MeanEstimate.of(normal(random, random.nextInt(2, 30))).orElseThrow();

            assertThat(mean.pGreater(0.3) + mean.pLess(0.3)).isCloseTo(1, Near.to(1));
            assertThat(mean.pDifferent(0.3)).isCloseTo(2 * Math.min(mean.pGreater(0.3), mean.pLess(0.3)), Near.to(1));
            assertThat(mean.pGreater(mean.lowerBound(0.95))).isCloseTo(0.05, Near.to(0.05));
            assertThat(mean.pLess(mean.upperBound(0.95))).isCloseTo(0.05, Near.to(0.05));
            assertThat(mean.interval(0.9).contains(mean.mean())).isTrue();
        });
    }

    @Test
    void writingEveryRowTwiceIntoOneClusterShrinksNoInterval() {
        Seeded.check(100, random -> {
            double[] values = normal(random, random.nextInt(2, 40));
            double[] twice = Arrays.stream(values)
                    .flatMap(v -> Arrays.stream(new double[] {v, v}))
                    .toArray();
            Clusters clusters = Clusters.of(
                    IntStream.range(0, twice.length).map(i -> i / 2).boxed().toList());
            Interval once = MeanEstimate.of(values).orElseThrow().interval(0.95);
            Interval doubled =
                    MeanEstimate.clustered(twice, clusters).orElseThrow().interval(0.95);

            assertThat(doubled.low()).isCloseTo(once.low(), Near.to(10));
            assertThat(doubled.high()).isCloseTo(once.high(), Near.to(10));
        });
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        Seeded.check(50, random -> {
            double[] values = normal(random, 24);
            List<Integer> labels = random.ints(24, 0, 6).boxed().toList();
            int[] order = IntStream.range(0, 24).toArray();
            for (int i = 23; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            double[] moved = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
            List<Integer> movedLabels =
                    Arrays.stream(order).mapToObj(labels::get).toList();

            double before = MeanEstimate.clustered(values, Clusters.of(labels))
                    .orElseThrow()
                    .standardError();
            double after = MeanEstimate.clustered(moved, Clusters.of(movedLabels))
                    .orElseThrow()
                    .standardError();
            assertThat(after).isCloseTo(before, Near.to(before));
        });
    }

    @Test
    void theClusteredIntervalHoldsTheTruthAsOftenAsItSays() {
        RandomGenerator random = Seeded.random(6);
        Clusters clusters =
                Clusters.of(IntStream.range(0, 120).map(i -> i / 4).boxed().toList());
        int held = 0;
        for (int run = 0; run < 2_000; run++) {
            double[] values = new double[120];
            double shared = 0;
            for (int i = 0; i < values.length; i++) {
                shared = i % 4 == 0 ? random.nextGaussian() : shared;
                values[i] = 5 + shared + random.nextGaussian();
            }
            Interval interval =
                    MeanEstimate.clustered(values, clusters).orElseThrow().interval(0.95);
            held += interval.contains(5) ? 1 : 0;
        }

        assertThat(held / 2_000.0).isBetween(0.935, 0.965);
    }

    private static double[] normal(RandomGenerator random, int n) {
        return IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
    }

    private static void assertEnds(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, Near.to(low));
        assertThat(interval.high()).isCloseTo(high, Near.to(high));
    }
}
