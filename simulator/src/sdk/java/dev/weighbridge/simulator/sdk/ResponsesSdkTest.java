package dev.weighbridge.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.openai.client.OpenAIClient;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseStatus;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.ResponseUsage;
import dev.weighbridge.simulator.sdk.testing.ResponseCalls;
import dev.weighbridge.simulator.sdk.testing.SdkSimulator;
import dev.weighbridge.simulator.truth.TruthEntry;
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
class ResponsesSdkTest {
    private static final String PROMPT = "hello there";

    private SdkSimulator simulator;

    @BeforeAll
    void start() {
        simulator = SdkSimulator.start();
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({"runyour, false", "runyour, true", "openrouter, false", "openrouter, true"})
    void openAiJavaReadsAResponse(String profile, boolean stream) throws IOException {
        OpenAIClient client = simulator.openAi(profile);
        Response answer = ResponseCalls.answer(client, ResponseCalls.request(SdkSimulator.MODEL, PROMPT), stream);
        assertThat(ResponseCalls.text(answer)).isNotEmpty().isEqualTo(simulator.text(profile, PROMPT));
        assertThat(answer.status()).contains(ResponseStatus.COMPLETED);
        assertUsage(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runyour", "openrouter"})
    void openAiJavaReadsTheDeltasOfAResponse(String profile) throws IOException {
        List<ResponseStreamEvent> events = ResponseCalls.events(simulator.openAi(profile), PROMPT);
        assertThat(events.get(0).isCreated()).isTrue();
        assertThat(ResponseCalls.text(events)).isEqualTo(simulator.text(profile, PROMPT));
        assertThat(events.get(events.size() - 1).isCompleted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void openAiJavaTellsAResponseThatTheTokenLimitEnded(boolean stream) {
        OpenAIClient client = simulator.openAi("openrouter");
        Response answer = ResponseCalls.answer(
                client, ResponseCalls.builder(PROMPT).maxOutputTokens(3).build(), stream);
        assertThat(answer.status()).contains(ResponseStatus.INCOMPLETE);
        assertUsage(answer);
    }

    @Test
    void openAiJavaReadsAFreeResponseOfRunYourOnlyWhole() {
        OpenAIClient client = simulator.openAi("runyour");
        Response whole = client.responses().create(ResponseCalls.request("runyour/free", PROMPT));
        assertThat(ResponseCalls.text(whole)).isNotEmpty();
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(
                        () -> ResponseCalls.stream(client, ResponseCalls.request("runyour/free", PROMPT), event -> {}))
                .satisfies(e -> assertThat(e.body().toString()).contains("not supported for the model runyour/free"));
    }

    @Test
    void openAiJavaFindsNoResponsesAtKeepRouter() {
        OpenAIClient client = simulator.openAi("keeprouter");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> client.responses().create(ResponseCalls.request(SdkSimulator.MODEL, PROMPT)));
    }

    private void assertUsage(Response answer) {
        ResponseUsage usage = answer.usage().orElseThrow();
        TruthEntry truth = simulator.truth(answer.id());
        assertThat(usage.inputTokens()).isEqualTo(truth.promptTokens());
        assertThat(usage.outputTokens()).isEqualTo(truth.completionTokens());
    }
}
