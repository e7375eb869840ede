package dev.weighbridge.measurements.statistics.latency;

import static dev.weighbridge.measurements.statistics.Near.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.Near;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyTest {
    private static final double[] BASE = numbers("120 340 95 410 220 180 305 150");
    private static final double[] CANDIDATE = numbers("150 360 140 400 260 250 330 155");

    @Test
    void theConfidenceOfRanksIsKnown() {
        assertThat(QuantileRanks.of(100, 0.5, 0.95).confidence(100, 0.5)).isCloseTo(.9647997997822952, Near.to(1));
        assertThat(QuantileRanks.of(1000, 0.95, 0.95).confidence(1000, 0.95)).isCloseTo(.9580952682226543, Near.to(1));
    }

    @Test
    void ranksCoverAtLeastTheirLevelWhereTheSampleReachesThatFar() {
        Seeded.check(100, random -> {
            int n = random.nextInt(1, 800);
            double q = random.nextDouble(0.01, 0.99);
            double level = random.nextDouble(0.5, 0.99);

            assertThat(QuantileRanks.of(n, q, level).confidence(n, q)).isGreaterThanOrEqualTo(level - 1e-12);
        });
    }

    @Test
    void aQuantileHasTheValuesOfItsRanks() {
        double[] values =
                IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();
        QuantileInterval interval = QuantileInterval.of(values, 0.95, 0.95).orElseThrow();

        assertThat(interval.estimate()).isEqualTo(95);
        assertThat(interval.low()).isEqualTo(90);
        assertThat(interval.high()).isEqualTo(100);
    }

    @Test
    void sixtyValuesDoNotBoundTheirP95FromAbove() {
        QuantileInterval interval = QuantileInterval.of(
                        DoubleStream.iterate(1, v -> v + 1).limit(60).toArray(), 0.95, 0.95)
                .orElseThrow();

        assertThat(interval.high()).isNull();
        assertThat(interval.low()).isEqualTo(53);
    }

    @Test
    void wrongQuantilesAreRefused() {
        assertThat(QuantileInterval.of(new double[0], 0.5, 0.95)).isEqualTo(Statistic.undefined("no values"));
        assertThatIllegalArgumentException().isThrownBy(() -> QuantileInterval.of(BASE, 1, 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuantileInterval.of(new double[] {Double.NaN}, 0.5, 0.95));
    }

    @Test
    void thePairedRatioIsKnown() {
        PairedRatio ratio = PairedRatio.of(BASE, CANDIDATE).orElseThrow();

        assertThat(ratio.ratio()).isCloseTo(1.1691920643514646, Near.to(1.2));
        assertThat(ratio.interval(0.95).low()).isCloseTo(1.03381356, within(5e-9));
        assertThat(ratio.interval(0.95).high()).isCloseTo(1.32229846, within(5e-9));
        assertThat(ratio.pDifferent()).isCloseTo(0.01984019016299496, Near.to(0.02));
    }

    @Test
    void changingSidesTurnsTheRatioOver() {
        PairedRatio there = PairedRatio.of(BASE, CANDIDATE).orElseThrow();
        PairedRatio back = PairedRatio.of(CANDIDATE, BASE).orElseThrow();

        assertThat(back.ratio()).isCloseTo(1 / there.ratio(), Near.to(1));
        assertThat(back.interval(0.9).low()).isCloseTo(1 / there.interval(0.9).high(), Near.to(1));
        assertThat(back.pLess(1 / 1.15)).isCloseTo(there.pGreater(1.15), Near.to(1));
        assertThat(there.pGreater(1.15) + there.pLess(1.15)).isCloseTo(1, Near.to(1));
    }

    @Test
    void blocksAreClustersOfTheRatio() {
        Clusters blocks = Clusters.of(List.of(0, 0, 1, 1, 2, 2, 3, 3));
        PairedRatio ratio = PairedRatio.of(BASE, CANDIDATE, blocks).orElseThrow();

        assertThat(ratio.ratio()).isCloseTo(1.1691920643514646, Near.to(1.2));
        assertThat(ratio.logarithm().degreesOfFreedom()).isEqualTo(3);
        assertThat(ratio.interval(0.95).width())
                .isGreaterThan(PairedRatio.of(BASE, CANDIDATE)
                        .orElseThrow()
                        .interval(0.95)
                        .width());
    }

    @Test
    void whatHasNoRatioIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PairedRatio.of(numbers("1 0"), numbers("1 1")));
        assertThatIllegalArgumentException().isThrownBy(() -> PairedRatio.of(numbers("1"), numbers("1 1")));
        assertThat(PairedRatio.of(numbers("1 2 3"), numbers("2 4 6")))
                .isEqualTo(Statistic.undefined("all values are the same"));
    }

    @Test
    void theRanksOfDifferencesAreKnown() {
        double[] differences = new double[8];
        Arrays.setAll(differences, i -> CANDIDATE[i] - BASE[i]);
        SignedRanks ranks = SignedRanks.of(differences).orElseThrow();

        assertThat(ranks.pDifferent()).isCloseTo(.0234375, Near.to(0.02));
        assertThat(ranks.shift()).isEqualTo(28.75);
    }

    @Test
    void differencesOfNothingSayNothing() {
        assertThat(SignedRanks.of(new double[3])).isEqualTo(Statistic.undefined("no differences but zeros"));
        assertThat(SignedRanks.of(new double[0])).isEqualTo(Statistic.undefined("no differences but zeros"));
    }

    @Test
    void theMiddleOfAllAveragesIsFoundWithoutMakingThem() {
        Seeded.check(200, random -> {
            double[] values = random.ints(random.nextInt(1, 25), -50, 50)
                    .mapToDouble(i -> i / 7.0)
                    .sorted()
                    .toArray();
            double expected = middleOfAverages(values);

            assertThat(new PairAverages(values).median()).isCloseTo(expected, Near.to(expected));
        });
    }

    @Test
    void theIntervalOfAQuantileHoldsTheTruthAsOftenAsItSays() {
        RandomGenerator random = Seeded.random(15);
        double truth = -Math.log(0.1);
        int held = 0;
        for (int run = 0; run < 2_000; run++) {
            double[] values = IntStream.range(0, 80)
                    .mapToDouble(i -> random.nextExponential())
                    .toArray();
            QuantileInterval interval = QuantileInterval.of(values, 0.9, 0.95).orElseThrow();
            boolean above = interval.low() == null || interval.low() <= truth;
            boolean below = interval.high() == null || truth <= interval.high();
            held += above && below ? 1 : 0;
        }

        assertThat(held / 2_000.0).isBetween(0.945, 0.985);
    }

    private static double middleOfAverages(double[] values) {
        double[] averages = IntStream.range(0, values.length)
                .boxed()
                .flatMapToDouble(i -> IntStream.rangeClosed(0, i).mapToDouble(j -> (values[i] + values[j]) / 2))
                .sorted()
                .toArray();
        int n = averages.length;
        return (averages[(n - 1) / 2] + averages[n / 2]) / 2;
    }
}
