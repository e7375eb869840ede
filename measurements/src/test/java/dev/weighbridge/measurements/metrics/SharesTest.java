package dev.weighbridge.measurements.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.measurements.summary.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    /** Wilson's score interval, from 40-digit arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "81, 100, 0.7222115462093562271, 0.8748524849023126484",
        "0, 30, 0, 0.11351339317396877413",
        "30, 30, 0.88648660682603122587, 1",
        "950, 1000, 0.9346861797557491964, 0.96186973760725119188"
    })
    void theIntervalIsWilsons(int k, int n, double low, double high) {
        Share share = Shares.of(k, n);

        assertThat(share.low()).isCloseTo(low, within(1e-14));
        assertThat(share.high()).isCloseTo(high, within(1e-14));
        assertThat(share.estimate()).isEqualTo((double) k / n);
    }

    @Test
    void noneAndAllEndExactlyAtZeroAndOne() {
        assertThat(Shares.of(0, 7).low()).isZero();
        assertThat(Shares.of(7, 7).high()).isEqualTo(1);
    }

    @Test
    void noneOfNoneIsUnknown() {
        assertThat(Shares.of(0, 0)).isEqualTo(new Share(0, 0, null, null, null));
    }
}
