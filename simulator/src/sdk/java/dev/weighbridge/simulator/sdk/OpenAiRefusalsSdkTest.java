package dev.weighbridge.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.openai.client.OpenAIClient;
import com.openai.errors.InternalServerException;
import com.openai.errors.OpenAIServiceException;
import com.openai.errors.RateLimitException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.weighbridge.simulator.sdk.testing.Chats;
import dev.weighbridge.simulator.sdk.testing.ResponseCalls;
import dev.weighbridge.simulator.sdk.testing.SdkSimulator;
import dev.weighbridge.simulator.truth.Admission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiRefusalsSdkTest {
    private SdkSimulator simulator;

    @BeforeEach
    void start() {
        simulator = SdkSimulator.start();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"runyour", "keeprouter", "openrouter"})
    void openAiJavaToldOfAWrongKeyThrowsUnauthorized(String profile) {
        OpenAIClient client = simulator.openAi(simulator.openAiBuilder(profile).apiKey("sk-wrong"));
        assertThatExceptionOfType(UnauthorizedException.class)
                .isThrownBy(() -> Chats.whole(client, "hello"))
                .withMessageNotContaining("sk-wrong");
        assertThatExceptionOfType(UnauthorizedException.class).isThrownBy(() -> Chats.chunks(client, "hello"));
        assertThatExceptionOfType(UnauthorizedException.class)
                .isThrownBy(() -> client.models().list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"runyour", "openrouter"})
    void openAiJavaToldOfAWrongKeyThrowsUnauthorizedForResponsesToo(String profile) {
        OpenAIClient client = simulator.openAi(simulator.openAiBuilder(profile).apiKey("sk-wrong"));
        assertThatExceptionOfType(UnauthorizedException.class)
                .isThrownBy(() -> client.responses().create(ResponseCalls.request(SdkSimulator.MODEL, "hello")));
    }

    @ParameterizedTest
    @CsvSource({"runyour, 400", "keeprouter, 404", "openrouter, 400"})
    void openAiJavaTellsTheStatusOfAnUnknownModel(String profile, int status) {
        ChatCompletionCreateParams request =
                Chats.builder("hello").model("openai/nobody").build();
        assertThatExceptionOfType(OpenAIServiceException.class)
                .isThrownBy(() -> simulator.openAi(profile).chat().completions().create(request))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(status))
                .satisfies(e -> assertThat(e.body().toString()).contains("openai/nobody"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"runyour", "keeprouter", "openrouter"})
    void openAiJavaBeyondALimitThrowsRateLimit(String profile) {
        OpenAIClient client = simulator.openAi(profile);
        ChatCompletionCreateParams request =
                Chats.builder("hello").model(SdkSimulator.LIMITED).build();
        assertThat(Chats.text(client.chat().completions().create(request))).isNotEmpty();
        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> client.chat().completions().create(request));
        assertThat(simulator.truths().get(1).admission()).isEqualTo(Admission.LIMITED);
    }

    @ParameterizedTest
    @CsvSource({
        "runyour, 503",
        "runyour, 529",
        "keeprouter, 503",
        "keeprouter, 529",
        "openrouter, 503",
        "openrouter, 529"
    })
    void openAiJavaTellsTheStatusOfAnOverload(String profile, int status) {
        assertThatExceptionOfType(InternalServerException.class)
                .isThrownBy(() -> Chats.chunks(simulator.openAi(profile), "hi [[fault:error-" + status + "]]"))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(status));
        assertThat(simulator.truths()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gemini-array", "nest", "detail", "flat", "openrouter-availability"})
    void e04e05e06e07e10OpenAiJavaShowsTheBodyOfErrorsInOtherShapes(String shape) {
        assertThatExceptionOfType(InternalServerException.class)
                .isThrownBy(() -> Chats.whole(simulator.openAi("keeprouter"), "hi [[fault:error-503-" + shape + "]]"))
                .withMessageContaining("The engine is currently overloaded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "empty"})
    void e13e15OpenAiJavaTellsTheStatusOfErrorsWithoutJson(String shape) {
        assertThatExceptionOfType(InternalServerException.class)
                .isThrownBy(() -> Chats.whole(simulator.openAi("keeprouter"), "hi [[fault:error-503-" + shape + "]]"))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(503));
    }

    @Test
    void openAiJavaTellsTypeAndCodeOfAnErrorInOpenAisShape() {
        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> Chats.whole(simulator.openAi("keeprouter"), "hi [[fault:error-429]]"))
                .satisfies(e -> assertThat(e.type()).contains("requests"))
                .satisfies(e -> assertThat(e.code()).contains("rate_limit_exceeded"))
                .withMessageContaining("Rate limit exceeded");
    }
}
