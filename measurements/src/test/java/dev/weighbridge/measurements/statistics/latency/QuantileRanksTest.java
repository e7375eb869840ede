package dev.weighbridge.measurements.statistics.latency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileRanksTest {

    /** Ranks of the binomial interval, from the distribution function in exact fractions. */
    @ParameterizedTest
    @CsvSource({
        "100, 0.5, 50, 40, 61",
        "100, 0.95, 95, 90, 100",
        "1000, 0.95, 950, 936, 964",
        "1000, 0.99, 990, 983, 997",
        "60, 0.95, 57, 53, 61",
        "1, 0.5, 1, 0, 2"
    })
    void theIntervalOfAQuantileLiesBetweenTheseRanks(int n, double q, long estimate, long low, long high) {
        assertThat(QuantileRanks.of(n, q, 0.95)).isEqualTo(new QuantileRanks(estimate, low, high));
    }

    @ParameterizedTest
    @CsvSource({"100, 0.95, 95", "1000, 0.999, 999", "10, 0.7, 7", "3, 0.5, 2", "5, 0, 1"})
    void theNearestRankIsNotMovedByRounding(long n, double q, long rank) {
        assertThat(QuantileRanks.nearest(n, q)).isEqualTo(rank);
    }
}
