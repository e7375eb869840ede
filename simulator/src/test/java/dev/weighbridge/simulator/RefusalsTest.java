package dev.weighbridge.simulator;

import static dev.weighbridge.simulator.testing.RawClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.truth.Admission;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {
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
    void modelsAreListedAsOpenAiDoes() throws IOException {
        RawResponse response = models("runyour", simulator.key("runyour"));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body())
                .startsWith("{\"object\":\"list\",\"data\":[")
                .contains(
                        "\"id\":\"runyour/free\",\"object\":\"model\"", "\"id\":\"runyourai/free\"", "openai/gpt-5.2");
    }

    @Test
    void openRouterListsPricesAsDollarsForOneToken() throws IOException {
        assertThat(models("openrouter", simulator.key("openrouter")).body())
                .contains("\"id\":\"acme/swift-8b:free\"")
                .contains("\"pricing\":{\"prompt\":\"0\",\"completion\":\"0\",\"request\":\"0\"}")
                .contains("\"pricing\":{\"prompt\":\"0.0000005\",\"completion\":\"0.0000015\",\"request\":\"0\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "runyour,    '',   \"statusCode\":401",
        "runyour,    nope, \"message\":\"Invalid API key\"",
        "keeprouter, nope, \"code\":\"invalid_api_key\"",
        "openrouter, '',   \"message\":\"Missing Authentication header\""
    })
    void wrongKeyIsRefusedInTheGatewaysOwnShape(String profile, String key, String text) throws IOException {
        RawResponse response = send(profile, "POST", "/chat/completions", key, body("acme/quick", "hello", ""));
        assertThat(response.status()).isEqualTo(401);
        assertThat(response.body()).contains(text);
        TruthEntry truth = simulator.truth().find(response.sequence()).orElseThrow();
        assertThat(truth.admission()).isEqualTo(Admission.REJECTED);
        assertThat(models(profile, key).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "runyour,    gpt-4o,      400, Model must be provider/model",
        "runyour,    openai/none, 400, not available",
        "keeprouter, none,        404, model_not_found",
        "openrouter, none,        400, none is not a valid model ID"
    })
    void unknownModelIsRefused(String profile, String model, int status, String text) throws IOException {
        RawResponse response = chat(profile, body(model, "hello", ""));
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.body()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"model\":\"acme/quick\"}",
                "{\"model\":\"acme/quick\",\"messages\":[]}",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}",
                "{\"model\":\"acme/quick\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"max_tokens\":0}"
            })
    void bodyThatIsNoChatRequestIsRefused(String body) throws IOException {
        assertThat(chat("openrouter", body).status()).isEqualTo(400);
    }

    @Test
    void unknownPathsAndMethodsAreRefused() throws IOException {
        String key = simulator.key("runyour");
        assertThat(send("runyour", "POST", "/v1/chat/completions", key, "").status())
                .isEqualTo(404);
        assertThat(send("runyour", "GET", "/chat/completions", key, "").status())
                .isEqualTo(405);
        assertThat(send("runyour", "POST", "/models", key, "").status()).isEqualTo(405);
        assertThat(send("runyour", "GET", "/../../none", key, "").status()).isEqualTo(404);
    }

    @Test
    void messagePartsAreOneText() throws IOException {
        String parts = "[{\"type\":\"text\",\"text\":\"hel\"},{\"type\":\"text\",\"text\":\"lo\"}]";
        String body = body("acme/quick", "hello", "");
        assertThat(chat("openrouter", body.replace("\"hello\"", parts)).tokens())
                .isEqualTo(chat("openrouter", body).tokens());
    }

    private RawResponse models(String profile, String key) throws IOException {
        return send(profile, "GET", "/models", key, "");
    }

    private RawResponse chat(String profile, String body) throws IOException {
        return send(profile, "POST", "/chat/completions", simulator.key(profile), body);
    }

    private RawResponse send(String profile, String method, String path, String key, String body) throws IOException {
        try (RawClient client = new RawClient(simulator, profile)) {
            return client.send(method, path, key, body).read();
        }
    }
}
