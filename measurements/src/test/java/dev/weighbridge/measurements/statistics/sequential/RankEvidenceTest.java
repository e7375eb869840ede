package dev.weighbridge.measurements.statistics.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.proportion.Proportion;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RankEvidenceTest {
    private static final double LEVEL = 0.05;

    /** What a bet pays is 1 on average over all orders, so that nothing is gained where all orders are alike. */
    @Test
    void overAllOrdersTheEvidenceIsOneOnAverage() {
        double[] sum = {0, 0};
        permutations(new double[] {1, 2, 3, 4, 5}, 0, sum);

        assertThat(sum[1]).isEqualTo(120);
        assertThat(sum[0] / sum[1]).isCloseTo(1, within(1e-12));
    }

    @Test
    void equalValuesSayNothing() {
        assertThat(RankEvidence.logFalling(new double[0])).isZero();
        assertThat(RankEvidence.logFalling(new double[] {3})).isZero();
        assertThat(RankEvidence.logFalling(new double[] {3, 3, 3, 3})).isCloseTo(0, within(1e-12));
    }

    @Test
    void tenThatFallAreEvidenceAndTenThatRiseAreNone() {
        double[] falling =
                IntStream.range(0, 10).mapToDouble(i -> 0.9 - 0.005 * i).toArray();
        double[] rising = Arrays.stream(falling).map(x -> -x).toArray();

        assertThat(RankEvidence.logFalling(falling)).isGreaterThan(Math.log(8 / LEVEL));
        assertThat(RankEvidence.logFalling(rising)).isLessThan(0);
    }

    @Test
    void lookedAtAfterEveryValueItHardlyEverErrs() {
        long wrong = LongStream.range(0, 2000)
                .filter(seed -> everReached(Seeded.random(seed)))
                .count();

        assertThat(new Proportion((int) wrong, 2000).lowerBound(0.99).orElseThrow())
                .isLessThan(LEVEL);
    }

    private static boolean everReached(RandomGenerator random) {
        double[] values = random.doubles(30).toArray();
        return IntStream.rangeClosed(2, 30)
                .anyMatch(n -> RankEvidence.logFalling(Arrays.copyOf(values, n)) >= -Math.log(LEVEL));
    }

    private static void permutations(double[] values, int from, double[] sum) {
        if (from == values.length) {
            sum[0] += Math.exp(RankEvidence.logFalling(values));
            sum[1]++;
            return;
        }
        for (int i = from; i < values.length; i++) {
            swap(values, from, i);
            permutations(values, from + 1, sum);
            swap(values, from, i);
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
