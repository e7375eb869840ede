package dev.weighbridge.benchmarks.limitsreal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import org.junit.jupiter.api.Test;

class ObservationsTest {
    @Test
    void anAnswerWasAdmitted() {
        assertThat(decision(Exchanges.answered(200, Exchanges.ANSWER, 0))).isEqualTo(Decision.ADMITTED);
    }

    @Test
    void aRefusalThatHasNothingToDoWithLimitsWasAdmitted() {
        assertThat(decision(Exchanges.answered(404, "{}", 0))).isEqualTo(Decision.ADMITTED);
    }

    @Test
    void aProxysPageWithStatus429IsARejection() {
        assertThat(decision(Exchanges.answered(429, Exchanges.NGINX_PAGE, 0))).isEqualTo(Decision.REJECTED);
    }

    @Test
    void nobodyCanTellOfAServerOutOfOrder() {
        assertThat(decision(Exchanges.answered(502, "", 0))).isEqualTo(Decision.UNKNOWN);
        assertThat(decision(Exchanges.unanswered(0))).isEqualTo(Decision.UNKNOWN);
    }

    @Test
    void aLimitInsideA200IsSaidToBe() {
        String error = "{\"error\":{\"message\":\"Rate limit exceeded\",\"code\":429}}";
        Observation observation = Observations.of("x", Exchanges.answered(200, error, 0), 0, 2);
        assertThat(observation.rejected()).isTrue();
        assertThat(observation.insideOk()).isTrue();
    }

    @Test
    void timesAreCountedFromTheEpoch() {
        Observation observation = Observations.of("x", Exchanges.answered(200, Exchanges.ANSWER, 100), 90, 2);
        assertThat(observation.sentNanos()).isEqualTo(10);
        assertThat(observation.answeredNanos()).isEqualTo(12);
        assertThat(observation.endedNanos()).isEqualTo(13);
    }

    @Test
    void withoutResponseTheEndStandsForTheAnswer() {
        Observation observation = Observations.of("x", Exchanges.unanswered(100), 90, 2);
        assertThat(observation.answeredNanos())
                .isEqualTo(observation.endedNanos())
                .isEqualTo(11);
    }

    private static Decision decision(Exchange exchange) {
        return Observations.of("x", exchange, 0, 2).decision();
    }
}
