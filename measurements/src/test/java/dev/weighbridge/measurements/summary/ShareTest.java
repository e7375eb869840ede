package dev.weighbridge.measurements.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    /** Wilson's score interval, from 40-digit arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "81, 100, 0.7222115462093562271, 0.8748524849023126484",
        "0, 30, 0, 0.11351339317396877413",
        "30, 30, 0.88648660682603122587, 1",
        "950, 1000, 0.9346861797557491964, 0.96186973760725119188"
    })
    void theIntervalIsWilsons(int k, int n, double low, double high) {
        Share share = Share.of(k, n);

        assertThat(share.low()).isCloseTo(low, within(1e-14));
        assertThat(share.high()).isCloseTo(high, within(1e-14));
        assertThat(share.estimate()).isEqualTo((double) k / n);
    }

    @Test
    void noneAndAllEndExactlyAtZeroAndOne() {
        assertThat(Share.of(0, 7).low()).isZero();
        assertThat(Share.of(7, 7).high()).isEqualTo(1);
    }

    @Test
    void noneOfNoneIsUnknown() {
        assertThat(Share.of(0, 0)).isEqualTo(new Share(0, 0, null, null, null));
    }

    /** Newcombe 1998, table II: 56 of 70 against 48 of 80, method 10. */
    @Test
    void theGainIsTheOneOfTheBook() {
        Share.Gain gain = Share.of(48, 80).gainTo(Share.of(56, 70)).orElseThrow();

        assertThat(gain.estimate()).isCloseTo(0.2, within(1e-12));
        assertThat(gain.interval().low()).isCloseTo(0.0524, within(5e-5));
        assertThat(gain.interval().high()).isCloseTo(0.3339, within(5e-5));
        assertThat(gain.isClear()).isTrue();
    }

    @Test
    void fromNothingThereIsNoGain() {
        assertThat(Share.of(0, 0).gainTo(Share.of(1, 2))).isEmpty();
        assertThat(Share.of(1, 2).gainTo(Share.of(0, 0))).isEmpty();
    }
}
