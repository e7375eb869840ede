package dev.weighbridge.measurements.limits.file;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class KnownPaceTest {
    @Test
    void withoutALimitOfTokensItIsTheAdviceAndNobodyCountsTokens() {
        KnownPace pace = KnownPace.of(Findings.window(), () -> fail("tokens do not matter"));
        assertThat(pace).isEqualTo(new KnownPace(Findings.window().advice().safe(), null));
        assertThat(pace.inWords()).isEqualTo(", by the limit last found");
        assertThat(KnownPace.of(Findings.noTokens(), () -> fail("tokens do not matter")))
                .isEqualTo(pace);
    }

    @Test
    void whereTokensAreLimitedItIsThatOfTheCallsThatAreToBeMade() {
        KnownPace pace = KnownPace.of(Findings.tokens(), () -> 1100);
        assertThat(60 * requireNonNull(pace.safe()).perSecond()).isBetween(9.0, 10.0);
        assertThat(pace.inWords()).isEqualTo(" (calls of at most 1100 tokens), by the limits last found");
        assertThat(pace.tooLong()).isFalse();
    }

    @Test
    void aCallThatNoLimitOfTokensHoldsIsTooLong() {
        assertThat(KnownPace.of(Findings.tokens(), () -> 12_000)).isEqualTo(new KnownPace(null, 12_000L));
        assertThat(KnownPace.of(Findings.tokens(), () -> 12_000).tooLong()).isTrue();
    }
}
