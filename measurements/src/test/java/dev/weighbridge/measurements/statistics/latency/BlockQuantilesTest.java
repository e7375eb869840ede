package dev.weighbridge.measurements.statistics.latency;

import static dev.weighbridge.measurements.statistics.Near.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.resample.Bootstrap;
import dev.weighbridge.measurements.statistics.resample.BootstrapInterval;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlockQuantilesTest {

    @Test
    void theQuantileOfPickedBlocksIsThatOfTheirValues() {
        Seeded.check(200, random -> {
            List<double[]> blocks = blocks(random, random.nextInt(1, 8), 1);
            double q = random.nextDouble(0.01, 0.99);
            int[] picked = random.ints(random.nextInt(1, 9), 0, blocks.size()).toArray();
            double[] pooled = Arrays.stream(picked)
                    .mapToObj(blocks::get)
                    .flatMapToDouble(Arrays::stream)
                    .sorted()
                    .toArray();

            assertThat(BlockQuantiles.of(blocks, q).of(picked))
                    .isEqualTo(pooled[(int) QuantileRanks.nearest(pooled.length, q) - 1]);
        });
    }

    @Test
    void eachBlockHasItsOwnQuantile() {
        List<double[]> blocks = List.of(numbers("3 1 2"), numbers("9 8"), numbers("5"));

        assertThat(BlockQuantiles.of(blocks, 0.5).ofEachBlock()).containsExactly(2, 8, 5);
    }

    @Test
    void aSlowerCandidateIsFoundSlower() {
        RandomGenerator random = Seeded.random(3);
        BlockQuantiles base = BlockQuantiles.of(blocks(random, 30, 1), 0.9);
        BlockQuantiles candidate = BlockQuantiles.of(blocks(random, 30, 2), 0.9);
        BootstrapInterval ratio = new Bootstrap(2_000)
                .interval(30, candidate.over(base), 0.95, random)
                .orElseThrow();
        BootstrapInterval difference = new Bootstrap(2_000)
                .interval(30, candidate.minus(base), 0.95, random)
                .orElseThrow();

        assertThat(ratio.bca().contains(2)).isTrue();
        assertThat(ratio.bca().low()).isGreaterThan(1);
        assertThat(difference.bca().low()).isGreaterThan(0);
    }

    @Test
    void wrongBlocksAreRefused() {
        BlockQuantiles one = BlockQuantiles.of(List.of(numbers("1")), 0.5);
        BlockQuantiles two = BlockQuantiles.of(List.of(numbers("1"), numbers("2")), 0.5);

        assertThatIllegalArgumentException().isThrownBy(() -> one.over(two));
        assertThatIllegalArgumentException().isThrownBy(() -> one.minus(two));
        assertThatIllegalArgumentException().isThrownBy(() -> BlockQuantiles.of(List.of(), 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> BlockQuantiles.of(List.of(new double[0]), 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> BlockQuantiles.of(List.of(numbers("1")), 1));
    }

    private static List<double[]> blocks(RandomGenerator random, int count, double scale) {
        return Stream.generate(() -> IntStream.range(0, random.nextInt(1, 40))
                        .mapToDouble(i -> scale * (1 + random.nextExponential()))
                        .toArray())
                .limit(count)
                .toList();
    }
}
