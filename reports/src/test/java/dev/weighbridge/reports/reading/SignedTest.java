package dev.weighbridge.reports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignedTest {
    @Test
    void aDifferenceAlwaysHasItsSignAndNothingHasNone() {
        assertThat(Signed.points(0.062)).isEqualTo("+6.20");
        assertThat(Signed.points(-0.015)).isEqualTo("\u22121.50");
        assertThat(Signed.points(0.0)).isEqualTo("0");
    }

    @Test
    void whatIsOnlyARoundingErrorIsNothing() {
        assertThat(Signed.points(-1e-17)).isEqualTo("0");
    }

    @Test
    void whatIsNotKnownIsADash() {
        assertThat(Signed.points(null)).isEqualTo("\u2013");
    }
}
