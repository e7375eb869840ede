package dev.weighbridge.simulator;

import static dev.weighbridge.simulator.testing.RawClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.Simulators;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectionTest {
    private Simulator simulator;

    @BeforeAll
    void start() {
        simulator = Simulator.start(Simulators.options());
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @Test
    void expectationIsMetBeforeTheBody() throws IOException {
        String body = body("acme/quick", "hello", "");
        try (RawClient client = new RawClient(simulator, "openrouter")) {
            client.raw("POST /openrouter/api/v1/chat/completions HTTP/1.1\r\nExpect: 100-continue\r\n"
                    + "Authorization: Bearer sk-or-v1-simulated\r\nContent-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n");
            assertThat(client.readUntil("\r\n\r\n")).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            assertThat(client.raw(body).read().tokens()).hasSize(8);
        }
    }

    @Test
    void whatIsNotHttpIsRefusedAndClosed() throws IOException {
        try (RawClient client = new RawClient(simulator, "openrouter")) {
            assertThat(client.raw("nonsense\r\n\r\n").readToEnd().text())
                    .startsWith("HTTP/1.1 400 Bad Request\r\n")
                    .contains("connection: close");
        }
    }

    @Test
    void connectionClosesWhereTheClientAsksForIt() throws IOException {
        try (RawClient client = new RawClient(simulator, "openrouter")) {
            assertThat(client.closing()
                            .chat(body("acme/quick", "hello", ""))
                            .readToEnd()
                            .text())
                    .contains("connection: close")
                    .endsWith("data: [DONE]\n\n\r\n0\r\n\r\n");
        }
    }

    @Test
    void requestTooLargeIsRefused() throws IOException {
        try (RawClient client = new RawClient(simulator, "openrouter")) {
            client.raw("POST /openrouter/api/v1/chat/completions HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n");
            assertThat(client.readToEnd().text()).startsWith("HTTP/1.1 413 ");
        }
    }
}
