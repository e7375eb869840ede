package dev.weighbridge.measurements.statistics.resample;

import static dev.weighbridge.measurements.statistics.Near.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Near;
import dev.weighbridge.measurements.statistics.Statistic;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final double[] FIVE = numbers(".2 .5 .6 .9 1");
    private static final ClusterStatistic MEAN_OF_FIVE = ClusterStatistic.ratioOfSums(FIVE, numbers("1 1 1 1 1"));

    /** All 3,125 resamples of five values, in place of a random choice of them. */
    @Test
    void theIntervalsOfAllResamplesAreKnown() {
        double[] all =
                IntStream.range(0, 3125).mapToDouble(i -> mean(digits(i))).toArray();
        double[] jackknife = IntStream.range(0, 5)
                .mapToDouble(left -> (Arrays.stream(FIVE).sum() - FIVE[left]) / 4)
                .toArray();
        BootstrapInterval interval =
                BootstrapInterval.of(all, 0.64, jackknife, 0.95).orElseThrow();

        assertThat(interval.standardError()).isCloseTo(0.12837445228704972, Near.to(0.13));
        assertEnds(interval.percentile(), 0.4, 0.88);
        assertThat(interval.acceleration()).isCloseTo(-0.01497439765342845, Near.to(0.015));
        assertThat(interval.bias()).isCloseTo(-0.015641998270408155, Near.to(0.016));
        assertEnds(interval.bca(), 0.38, 0.88);
    }

    @Test
    void theMovedLevelsAreKnown() {
        double bias = -0.015641998270408155;
        double acceleration = -0.01497439765342845;
        double z = 1.959963984540054;

        assertThat(BootstrapInterval.moved(-z, bias, acceleration)).isCloseTo(0.02011035258239187, Near.to(0.02));
        assertThat(BootstrapInterval.moved(z, bias, acceleration)).isCloseTo(0.969512210797129, Near.to(0.97));
    }

    @Test
    void randomResamplesComeNearAllOfThem() {
        BootstrapInterval interval = Bootstrap.withDefaults()
                .interval(5, MEAN_OF_FIVE, 0.95, Seeded.random(1))
                .orElseThrow();

        assertThat(interval.estimate()).isCloseTo(0.64, Near.to(0.64));
        assertThat(interval.standardError()).isCloseTo(0.12837, within(0.003));
        assertThat(interval.acceleration()).isCloseTo(-0.01497439765342845, Near.to(0.015));
        assertThat(interval.bca().low()).isCloseTo(0.38, within(0.021));
        assertThat(interval.bca().high()).isCloseTo(0.88, within(0.021));
    }

    @Test
    void aMetricsStreamDependsOnItsNameAndTheSeedAlone() {
        Streams streams = new Streams(42);
        long accuracy = streams.of("triage/accuracy").nextLong();
        streams.of("triage/cost").nextLong();

        assertThat(streams.of("triage/accuracy").nextLong()).isEqualTo(accuracy);
        assertThat(streams.of("triage/cost").nextLong()).isNotEqualTo(accuracy);
        assertThat(new Streams(43).of("triage/accuracy").nextLong()).isNotEqualTo(accuracy);
    }

    @Test
    void streamsAreTheSameOnEveryMachine() {
        assertThat(new Streams(42).of("triage/accuracy").nextLong()).isEqualTo(1191881841650829428L);
    }

    @Test
    void intervalsMoveWithTheirValues() {
        Seeded.check(10, random -> {
            double[] values = random.doubles(12).toArray();
            double[] moved = Arrays.stream(values).map(v -> 3 * v).toArray();
            double[] ones = new double[12];
            Arrays.fill(ones, 1);
            long seed = random.nextLong();
            Interval there = interval(ClusterStatistic.ratioOfSums(values, ones), seed);
            Interval scaled = interval(ClusterStatistic.ratioOfSums(moved, ones), seed);

            assertThat(scaled.low()).isCloseTo(3 * there.low(), within(0.02));
            assertThat(scaled.high()).isCloseTo(3 * there.high(), within(0.02));
        });
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        double[] sorted = numbers("1 2 3 4 5 6 7 8 9 10 11 12");
        double[] mixed = numbers("7 1 12 3 2 9 8 4 11 10 6 5");
        double[] ones = new double[12];
        Arrays.fill(ones, 1);

        assertThat(interval(ClusterStatistic.ratioOfSums(mixed, ones), 3))
                .isEqualTo(interval(ClusterStatistic.ratioOfSums(sorted, ones), 3));
    }

    @Test
    void aRatioThatMayBeInfiniteHasAnOpenEnd() {
        ClusterStatistic costPerRight = ClusterStatistic.ratioOfSums(numbers("1 1 1 1 1 1"), numbers("1 1 0 0 0 0"));
        BootstrapInterval interval = Bootstrap.withDefaults()
                .interval(6, costPerRight, 0.95, Seeded.random(2))
                .orElseThrow();

        assertThat(interval.estimate()).isEqualTo(3);
        assertThat(interval.standardError()).isInfinite();
        assertThat(interval.bca().high()).isInfinite();
        assertThat(interval.bca().low()).isBetween(1.0, 3.0);
    }

    @Test
    void whatTheSampleDoesNotCarryIsUndefined() {
        ClusterStatistic same = ClusterStatistic.ratioOfSums(numbers("2 2 2"), numbers("1 1 1"));
        ClusterStatistic onlyOne = ClusterStatistic.ratioOfSums(numbers("2 2 2"), numbers("1 0 0"));

        assertThat(undefined(1, same)).isEqualTo("fewer than 2 clusters");
        assertThat(undefined(3, same)).isEqualTo("all resamples have the same value");
        assertThat(undefined(3, onlyOne)).isEqualTo("without some cluster there is no value");
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(99));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterStatistic.ratioOfSums(numbers("1 2"), numbers("1")));
    }

    @Test
    void theIntervalOfASkewedMeanHoldsTheTruthNearlyAsOftenAsItSays() {
        RandomGenerator random = Seeded.random(5);
        double[] ones = new double[60];
        Arrays.fill(ones, 1);
        int held = 0;
        for (int run = 0; run < 300; run++) {
            double[] values = IntStream.range(0, 60)
                    .mapToDouble(i -> random.nextExponential())
                    .toArray();
            Interval bca = new Bootstrap(1_000)
                    .interval(60, ClusterStatistic.ratioOfSums(values, ones), 0.95, random)
                    .orElseThrow()
                    .bca();
            held += bca.contains(1) ? 1 : 0;
        }

        assertThat(held / 300.0).isBetween(0.89, 0.98);
    }

    private static Interval interval(ClusterStatistic statistic, long seed) {
        return Bootstrap.withDefaults()
                .interval(12, statistic, 0.9, Seeded.random(seed))
                .orElseThrow()
                .bca();
    }

    private static String undefined(int clusters, ClusterStatistic statistic) {
        Statistic<BootstrapInterval> interval =
                new Bootstrap(500).interval(clusters, statistic, 0.95, Seeded.random(1));
        return interval instanceof Statistic.Undefined<BootstrapInterval> none ? none.reason() : "defined";
    }

    private static int[] digits(int number) {
        return IntStream.of(1, 5, 25, 125, 625).map(power -> number / power % 5).toArray();
    }

    private static double mean(int[] picked) {
        return MEAN_OF_FIVE.of(picked);
    }

    private static void assertEnds(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, Near.to(low));
        assertThat(interval.high()).isCloseTo(high, Near.to(high));
    }
}
