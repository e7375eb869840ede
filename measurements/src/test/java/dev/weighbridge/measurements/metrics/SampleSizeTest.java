package dev.weighbridge.measurements.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {

    /** The sizes of the second-largest-value rule at 99 %, as MLCommons' confidence-backed percentiles print them. */
    @ParameterizedTest
    @CsvSource({"0.5, 11", "0.9, 64", "0.95, 130", "0.99, 662", "0.999, 6636"})
    void aQuantileNeedsThisManyValues(double q, int needed) {
        assertThat(SampleSize.needed(q)).isEqualTo(needed);
    }

    @Test
    void oneValueLessDoesNotCarryTheQuantile() {
        assertThat(SampleSize.carries(662, 0.99)).isTrue();
        assertThat(SampleSize.carries(661, 0.99)).isFalse();
    }

    @Test
    void theHighestCarriedQuantileIsTheOneThatNeedsThatMany() {
        assertThat(SampleSize.highestCarried(662)).isBetween(0.99, 0.99002);
        assertThat(SampleSize.highestCarried(661)).isLessThan(0.99);
    }

    @Test
    void noneAndOneValueCarryNothing() {
        assertThat(SampleSize.highestCarried(0)).isZero();
        assertThat(SampleSize.highestCarried(1)).isZero();
        assertThat(SampleSize.highestCarried(2)).isCloseTo(1 - Math.sqrt(0.99), within(1e-12));
    }
}
