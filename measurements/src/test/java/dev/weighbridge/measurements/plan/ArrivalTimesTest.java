package dev.weighbridge.measurements.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.comparison.Load.ArrivalProcess;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalTimesTest {
    /** Five standard errors: a right sampler fails one fixed seed in 1.7 million, and then for ever or never. */
    private static final double STANDARD_ERRORS = 5;

    private static final int DRAWS = 200_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 1, 2, 10})
    void gapsHaveTheMomentsOfTheirGammaDistribution(double shape) {
        DoubleSupplier gaps = ArrivalTimes.gaps(shape, Seeded.random(42));
        double[] sample = DoubleStream.generate(gaps).limit(DRAWS).toArray();
        double mean = Arrays.stream(sample).average().orElseThrow();
        double variance =
                Arrays.stream(sample).map(x -> (x - 1) * (x - 1)).average().orElseThrow();
        // Gamma of mean 1: variance 1/k, fourth central moment (3 + 6/k)/k^2, so that of the squared deviation is
        // (2 + 6/k)/k^2.
        double errorOfMean = Math.sqrt(1 / shape / DRAWS);
        double errorOfVariance = Math.sqrt((2 + 6 / shape) / (shape * shape) / DRAWS);
        assertThat(mean).isCloseTo(1, within(STANDARD_ERRORS * errorOfMean));
        assertThat(variance).isCloseTo(1 / shape, within(STANDARD_ERRORS * errorOfVariance));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 1, 2, 10})
    void gapsHaveTheShapeOfTheirGammaDistribution(double shape) {
        int draws = 20_000;
        double[] sample = DoubleStream.generate(ArrivalTimes.gaps(shape, Seeded.random(7)))
                .limit(draws)
                .sorted()
                .toArray();
        GammaDistribution expected = GammaDistribution.of(shape, 1 / shape);
        double farthest = 0;
        for (int i = 0; i < draws; i++) {
            double p = expected.cumulativeProbability(sample[i]);
            farthest = Math.max(farthest, Math.max(p - (double) i / draws, (i + 1.0) / draws - p));
        }
        // Kolmogorov's distribution: P(sqrt(n) D > 2.7) = 2 exp(-2 * 2.7^2) < 1e-6.
        assertThat(Math.sqrt(draws) * farthest).isLessThan(2.7);
    }

    @Test
    void poissonOffsetsAreUniformOverTheBlock() {
        // Given their number, the arrivals of a Poisson process are uniform order statistics: the i-th of n over a
        // unit has mean i/(n+1) and variance i(n+1-i)/((n+1)^2(n+2)).
        int count = 9;
        int blocks = 20_000;
        double[] sums = new double[count];
        for (int seed = 1; seed <= blocks; seed++) {
            long[] offsets = offsets(new ArrivalProcess.Poisson(), 1, count, seed);
            for (int i = 0; i < count; i++) {
                sums[i] += (double) offsets[i] / (count * NANOS_PER_SECOND);
            }
        }
        for (int i = 1; i <= count; i++) {
            double variance = i * (count + 1.0 - i) / (Math.pow(count + 1, 2) * (count + 2));
            assertThat(sums[i - 1] / blocks)
                    .isCloseTo(i / (count + 1.0), within(STANDARD_ERRORS * Math.sqrt(variance / blocks)));
        }
    }

    @Test
    void burstyGapsVaryMoreAndSmoothOnesLess() {
        assertThat(variation(0.25)).isGreaterThan(variation(1));
        assertThat(variation(1)).isGreaterThan(variation(4));
    }

    @Test
    void aBlockLastsItsCountOverItsRate() {
        Seeded.check(200, random -> {
            ArrivalProcess process = anyProcess(random.nextInt(3), 0.05 + 4 * random.nextDouble());
            double perSecond = 0.1 + 100 * random.nextDouble();
            int count = 1 + random.nextInt(100);
            long[] offsets = ArrivalTimes.offsetsNanos(process, perSecond, count, random);
            assertThat(offsets).hasSize(count).isSorted();
            assertThat(offsets[0]).isNotNegative();
            assertThat(offsets[count - 1]).isLessThanOrEqualTo(Math.round(count / perSecond * NANOS_PER_SECOND));
        });
    }

    @Test
    void constantArrivalsAreEven() {
        assertThat(offsets(new ArrivalProcess.Constant(), 4, 5, 1))
                .containsExactly(0, 250_000_000, 500_000_000, 750_000_000, 1_000_000_000);
    }

    @Test
    void theSameSeedGivesTheSamePatternAtEveryRateOnlyScaled() {
        long[] slow = offsets(new ArrivalProcess.Poisson(), 1, 50, 3);
        long[] fast = offsets(new ArrivalProcess.Poisson(), 2, 50, 3);
        for (int i = 0; i < slow.length; i++) {
            assertThat(2 * fast[i]).isCloseTo(slow[i], within(2L));
        }
        assertThat(offsets(new ArrivalProcess.Poisson(), 1, 50, 3)).isEqualTo(slow);
        assertThat(offsets(new ArrivalProcess.Poisson(), 1, 50, 4)).isNotEqualTo(slow);
    }

    private static double variation(double shape) {
        long[] offsets = offsets(new ArrivalProcess.Gamma(shape), 1, 5_000, 11);
        double sum = 0;
        for (int i = 1; i < offsets.length; i++) {
            double gap = (double) (offsets[i] - offsets[i - 1]) / NANOS_PER_SECOND;
            sum += (gap - 1) * (gap - 1);
        }
        return sum / (offsets.length - 1);
    }

    private static ArrivalProcess anyProcess(int kind, double shape) {
        return switch (kind) {
            case 0 -> new ArrivalProcess.Constant();
            case 1 -> new ArrivalProcess.Poisson();
            default -> new ArrivalProcess.Gamma(shape);
        };
    }

    private static long[] offsets(ArrivalProcess process, double perSecond, int count, long seed) {
        return ArrivalTimes.offsetsNanos(process, perSecond, count, Seeded.random(seed));
    }
}
