package dev.weighbridge.simulations.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Outcome;
import java.util.LinkedHashSet;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    @Test
    void everyKindOfEndThatBytesDecideIsRehearsed() {
        assertThat(new LinkedHashSet<>(
                        Rehearsal.perform().stream().map(Outcome::label).toList()))
                .containsExactlyInAnyOrder(
                        "completed", "rate-limited", "incomplete", "connection-error", "protocol-error", "http-error");
    }
}
