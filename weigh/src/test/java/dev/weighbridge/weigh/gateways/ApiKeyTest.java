package dev.weighbridge.weigh.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiKeyTest {

    @Test
    void itsTextFormNeverShowsIt() {
        assertThat(ApiKey.of("sk-secret")).hasToString("a key");
        assertThat(ApiKey.of("sk-secret").secret()).isEqualTo("sk-secret");
    }

    @Test
    void anUnsetOrBlankVariableHoldsNone() {
        assertThat(ApiKey.of(null).missing()).isTrue();
        assertThat(ApiKey.of(" ").missing()).isTrue();
        assertThat(ApiKey.NONE).hasToString("no key");
    }
}
