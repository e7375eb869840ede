package dev.weighbridge.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointsTest {
    private final Endpoints endpoints = Endpoints.read(Fixture.of("endpoints")).orElseThrow();

    @Test
    void anEndpointIsReadInWhole() {
        TokenPrice price = new TokenPrice(500_000, 2_100_000, null, Money.ZERO);
        assertThat(endpoints.of("deepinfra"))
                .contains(new EndpointStats(
                        "DeepInfra",
                        "deepinfra/fp8",
                        "fp8",
                        0L,
                        99.53,
                        new Percentiles(812.5, 1204, 2310, 9120.25),
                        new Percentiles(45.2, 38.5, 28.3, 15.1),
                        new Pricing.Told(price, false, List.of()),
                        163_840L,
                        16_384L));
    }

    @Test
    void withoutAKeyLatencyAndThroughputAreUnknown() {
        EndpointStats novita = endpoints.of("Novita").orElseThrow();
        assertThat(novita.latencyMillis()).isNull();
        assertThat(novita.throughputTokensPerSecond()).isNull();
        assertThat(novita.uptimePercent()).isNull();
        assertThat(novita.latencyUnitDoubtful()).isFalse();
        assertThat(novita.status()).isEqualTo(-2);
    }

    @Test
    void percentilesOfWhichSomeAreMissingAreUnknown() {
        assertThat(endpoints.of("DeepSeek").orElseThrow().throughputTokensPerSecond())
                .isNull();
    }

    @Test
    void latencyThatCanOnlyBeSecondsIsDoubted() {
        assertThat(endpoints.of("DeepSeek").orElseThrow().latencyUnitDoubtful()).isTrue();
        assertThat(endpoints.of("DeepInfra").orElseThrow().latencyUnitDoubtful())
                .isFalse();
    }

    @Test
    void aBrokenEndpointIsSkippedAndCounted() {
        assertThat(endpoints.endpoints()).hasSize(3);
        assertThat(endpoints.skipped()).isEqualTo(1);
    }

    @Test
    void aProviderWithTwoEndpointsIsNotGuessedAt() {
        String body = "{\"data\":{\"endpoints\":[{\"provider_name\":\"A\"},{\"provider_name\":\"a\"}]}}";
        assertThat(Endpoints.read(body).orElseThrow().of("A")).isEmpty();
        assertThat(endpoints.of("nobody")).isEmpty();
    }

    @Test
    void aRouterHasNoEndpointsOfItsOwn() {
        assertThat(Endpoints.read("{\"data\":{\"id\":\"openrouter/free\",\"endpoints\":[]}}"))
                .contains(new Endpoints(List.of(), 0));
    }
}
