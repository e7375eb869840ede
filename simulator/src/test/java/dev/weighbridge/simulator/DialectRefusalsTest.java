package dev.weighbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.simulator.profile.BuiltInProfiles;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.testing.Spoken;
import dev.weighbridge.simulator.truth.Admission;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialectRefusalsTest {
    private static final SimulatedModel OPENAI = SimulatedModel.of(
            "openai/gpt-5.2", Simulators.QUICK.pace(), Simulators.QUICK.length(), Simulators.QUICK.price());

    private Simulator simulator;

    @BeforeAll
    void start() {
        simulator = Simulator.start(Simulators.with(OPENAI));
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({
        "runyour,    CHAT,      /statusCode,       401",
        "runyour,    RESPONSES, /statusCode,       401",
        "keeprouter, CHAT,      /error/code,       invalid_api_key",
        "keeprouter, MESSAGES,  /error/type,       authentication_error",
        "openrouter, RESPONSES, /error/code,       401",
        "openrouter, MESSAGES,  /error/error_type, authentication"
    })
    void badKeysAreRefusedInTheShapeOfTheDialect(String profile, Spoken dialect, String pointer, String value)
            throws IOException {
        String good = simulator.key(profile);
        for (String header : new String[] {"X-None: 1", "Authorization: Bearer no", "Authorization: " + good}) {
            RawResponse response = post(profile, dialect, header, dialect.request("hello", true));
            assertThat(response.status()).as(header).isEqualTo(401);
            assertThat(response.json().at(pointer).asText()).isEqualTo(value);
            assertThat(simulator.truth().find(response.sequence()).orElseThrow().admission())
                    .isEqualTo(Admission.REJECTED);
        }
    }

    @ParameterizedTest
    @CsvSource({"runyour, CHAT, 401", "keeprouter, CHAT, 200", "keeprouter, MESSAGES, 200", "openrouter, MESSAGES, 200"
    })
    void keyHeaderIsTakenWhereItIsDocumentedOrAssumed(String profile, Spoken dialect, int status) throws IOException {
        String header = "X-Api-Key: " + simulator.key(profile);
        assertThat(post(profile, dialect, header, request(dialect, OPENAI.id(), false))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void anthropicErrorsCarryTheIdOfTheirHeader() throws IOException {
        RawResponse response = ask("keeprouter", Spoken.MESSAGES, request(Spoken.MESSAGES, "none", true));
        assertThat(response.status()).isEqualTo(404);
        JsonNode body = response.json();
        assertThat(body.get("type").asText()).isEqualTo("error");
        assertThat(body.at("/error/type").asText()).isEqualTo("not_found_error");
        assertThat(body.get("request_id").asText()).startsWith("req_").isEqualTo(response.header("request-id"));
    }

    @Test
    void openRouterHasNoRequestIdBeforeRouting() throws IOException {
        JsonNode body = ask("openrouter", Spoken.MESSAGES, request(Spoken.MESSAGES, "none", true))
                .json();
        assertThat(body.at("/error/type").asText()).isEqualTo("invalid_request_error");
        assertThat(body.at("/error/error_type").asText()).isEqualTo("invalid_request");
        assertThat(body.get("request_id").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "429, rate_limit_error", "402, billing_error", "413, request_too_large",
        "500, api_error", "529, overloaded_error", "400, invalid_request_error"
    })
    void a19StatusHasAnthropicsWord(int status, String type) throws IOException {
        String body = Spoken.MESSAGES
                .request("hello [[fault:error-" + status + "]]", true)
                .replace("acme/quick", OPENAI.id());
        RawResponse response = ask("keeprouter", Spoken.MESSAGES, body);
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.json().at("/error/type").asText()).isEqualTo(type);
    }

    @Test
    void maxTokensIsRequiredByMessages() throws IOException {
        String body = request(Spoken.MESSAGES, OPENAI.id(), true).replace("\"max_tokens\":100", "\"x\":1");
        RawResponse response = ask("keeprouter", Spoken.MESSAGES, body);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().at("/error/message").asText()).isEqualTo("max_tokens: Field required");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-21, temperature, 400",
        "2026-10-21, top_p,       400",
        "2026-10-21, top_k,       400",
        "2023-06-01, temperature, 200"
    })
    void a21SamplingFieldsAreRefusedByTheNewVersion(String version, String field, int status) throws IOException {
        String body = request(Spoken.MESSAGES, OPENAI.id(), false)
                .replace("\"max_tokens\"", "\"" + field + "\":1,\"max_tokens\"");
        try (RawClient client = new RawClient(simulator, "keeprouter")) {
            RawResponse response = client.header("anthropic-version: " + version)
                    .ask(Spoken.MESSAGES, body)
                    .read();
            assertThat(response.status()).isEqualTo(status);
            assertThat(response.body()).contains(status == 400 ? field : "end_turn");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"runyour/free", "RunYourAI/FREE", "acme/quick"})
    void rf11RunYourStreamsResponsesOfOpenAiModelsOnly(String model) throws IOException {
        try (Simulator quick = Simulator.start(SimulatorOptions.defaults()
                        .withProfiles(List.of(
                                BuiltInProfiles.RUNYOUR.with(Simulators.QUICK).with(OPENAI))));
                RawClient client = new RawClient(quick, "runyour")) {
            RawResponse refused = client.ask(Spoken.RESPONSES, request(Spoken.RESPONSES, model, true))
                    .read();
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().get("statusCode").asInt()).isEqualTo(400);
            assertThat(refused.json().get("path").asText()).isEqualTo("/runyour/v1/responses");
            assertThat(refused.json().get("message").asText()).contains(model);
            RawResponse streamed = client.ask(Spoken.RESPONSES, request(Spoken.RESPONSES, OPENAI.id(), true))
                    .read();
            assertThat(streamed.header("content-type")).startsWith("text/event-stream");
            assertThat(client.ask(Spoken.RESPONSES, request(Spoken.RESPONSES, "acme/quick", false))
                            .read()
                            .json()
                            .get("status")
                            .asText())
                    .isEqualTo("completed");
        }
    }

    @ParameterizedTest
    @CsvSource({"runyour, MESSAGES", "keeprouter, RESPONSES"})
    void dialectThatAGatewayLacksIsAnUnknownPath(String profile, Spoken dialect) throws IOException {
        assertThat(ask(profile, dialect, request(dialect, OPENAI.id(), true)).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"model\":\"openai/gpt-5.2\"}",
                "{\"model\":\"openai/gpt-5.2\",\"input\":[]}",
                "{\"model\":\"openai/gpt-5.2\",\"input\":\"hi\",\"previous_response_id\":\"resp_1\"}",
                "{\"model\":\"openai/gpt-5.2\",\"input\":\"hi\",\"max_output_tokens\":0}"
            })
    void bodyThatIsNoResponsesRequestIsRefused(String body) throws IOException {
        assertThat(ask("openrouter", Spoken.RESPONSES, body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"model\":\"openai/gpt-5.2\",\"max_tokens\":5}",
                "{\"model\":\"openai/gpt-5.2\",\"max_tokens\":5,\"messages\":[{\"role\":\"tool\",\"content\":\"x\"}]}",
                "{\"max_tokens\":5,\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}"
            })
    void bodyThatIsNoMessagesRequestIsRefused(String body) throws IOException {
        assertThat(ask("openrouter", Spoken.MESSAGES, body).status()).isEqualTo(400);
    }

    private RawResponse ask(String profile, Spoken dialect, String body) throws IOException {
        try (RawClient client = new RawClient(simulator, profile)) {
            return client.ask(dialect, body).read();
        }
    }

    private RawResponse post(String profile, Spoken dialect, String header, String body) throws IOException {
        try (RawClient client = new RawClient(simulator, profile)) {
            return client.header(header).send("POST", dialect.path(), "", body).read();
        }
    }

    private static String request(Spoken dialect, String model, boolean stream) {
        return dialect.request("hello", stream).replace("acme/quick", model);
    }
}
