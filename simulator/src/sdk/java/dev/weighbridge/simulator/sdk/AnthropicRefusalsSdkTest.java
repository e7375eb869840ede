package dev.weighbridge.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.anthropic.client.AnthropicClient;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.errors.OverloadedException;
import com.anthropic.errors.RateLimitException;
import com.anthropic.errors.ServiceUnavailableException;
import com.anthropic.errors.UnauthorizedException;
import com.anthropic.models.ErrorType;
import com.anthropic.models.messages.MessageCreateParams;
import dev.weighbridge.simulator.sdk.testing.MessageCalls;
import dev.weighbridge.simulator.sdk.testing.SdkSimulator;
import dev.weighbridge.simulator.truth.Admission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnthropicRefusalsSdkTest {
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
    @ValueSource(strings = {"keeprouter", "openrouter"})
    void anthropicJavaToldOfAWrongKeyThrowsUnauthorized(String profile) {
        AnthropicClient client =
                simulator.anthropic(simulator.anthropicBuilder(profile).apiKey("sk-wrong"));
        assertThatExceptionOfType(UnauthorizedException.class)
                .isThrownBy(() -> MessageCalls.whole(client, "hello"))
                .satisfies(e -> assertThat(e.type()).contains(ErrorType.AUTHENTICATION_ERROR))
                .withMessageNotContaining("sk-wrong");
        assertThatExceptionOfType(UnauthorizedException.class).isThrownBy(() -> MessageCalls.events(client, "hello"));
    }

    @ParameterizedTest
    @CsvSource({"keeprouter, 404", "openrouter, 400"})
    void anthropicJavaTellsTheStatusOfAnUnknownModel(String profile, int status) {
        MessageCreateParams request =
                MessageCalls.builder("hello").model("nobody").build();
        assertThatExceptionOfType(AnthropicServiceException.class)
                .isThrownBy(() -> simulator.anthropic(profile).messages().create(request))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(status))
                .withMessageContaining("nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keeprouter", "openrouter"})
    void anthropicJavaBeyondALimitThrowsRateLimit(String profile) {
        AnthropicClient client = simulator.anthropic(profile);
        MessageCreateParams request =
                MessageCalls.builder("hello").model(SdkSimulator.LIMITED).build();
        assertThat(MessageCalls.text(client.messages().create(request))).isNotEmpty();
        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> client.messages().create(request))
                .satisfies(e -> assertThat(e.type()).contains(ErrorType.RATE_LIMIT_ERROR));
        assertThat(simulator.truths().get(1).admission()).isEqualTo(Admission.LIMITED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keeprouter", "openrouter"})
    void anthropicJavaTellsOverloadAndUnavailabilityApart(String profile) {
        AnthropicClient client = simulator.anthropic(profile);
        assertThatExceptionOfType(OverloadedException.class)
                .isThrownBy(() -> MessageCalls.whole(client, "hi [[fault:error-529]]"))
                .satisfies(e -> assertThat(e.type()).contains(ErrorType.OVERLOADED_ERROR));
        assertThatExceptionOfType(ServiceUnavailableException.class)
                .isThrownBy(() -> MessageCalls.events(client, "hi [[fault:error-503]]"))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(503));
        assertThat(simulator.truths()).hasSize(2);
    }

    @Test
    void anthropicJavaTellsTheRequestsId() {
        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> MessageCalls.whole(simulator.anthropic("keeprouter"), "hi [[fault:error-429]]"))
                .satisfies(e -> assertThat(e.requestId().orElseThrow()).startsWith("req_"));
    }
}
