package dev.weighbridge.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.anthropic.client.AnthropicClient;
import com.anthropic.errors.NotFoundException;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.models.ModelInfo;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.RequestFacts;
import dev.weighbridge.simulator.sdk.testing.MessageCalls;
import dev.weighbridge.simulator.sdk.testing.SdkSimulator;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesSdkTest {
    private static final String PROMPT = "hello there";

    private final List<RequestFacts> seen = Collections.synchronizedList(new ArrayList<>());
    private SdkSimulator simulator;

    @BeforeAll
    void start() {
        simulator = SdkSimulator.start(facts -> {
            seen.add(facts);
            return Behaviour.NONE;
        });
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource({"keeprouter, false", "keeprouter, true", "openrouter, false", "openrouter, true"})
    void anthropicJavaReadsAMessage(String profile, boolean stream) throws IOException {
        Message answer = MessageCalls.answer(simulator.anthropic(profile), MessageCalls.request(PROMPT), stream);
        assertThat(MessageCalls.text(answer)).isNotEmpty().isEqualTo(simulator.text(profile, PROMPT));
        assertThat(answer.stopReason()).contains(StopReason.END_TURN);
        assertUsage(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keeprouter", "openrouter"})
    void anthropicJavaReadsTheDeltasOfAMessage(String profile) throws IOException {
        List<RawMessageStreamEvent> events = MessageCalls.events(simulator.anthropic(profile), PROMPT);
        assertThat(events.get(0).isMessageStart()).isTrue();
        assertThat(MessageCalls.text(events)).isEqualTo(simulator.text(profile, PROMPT));
        assertThat(events.get(events.size() - 1).isMessageStop()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anthropicJavaTellsAMessageThatTheTokenLimitEnded(boolean stream) {
        AnthropicClient client = simulator.anthropic("keeprouter");
        Message answer = MessageCalls.answer(
                client, MessageCalls.builder(PROMPT).maxTokens(3).build(), stream);
        assertThat(answer.stopReason()).contains(StopReason.MAX_TOKENS);
        assertUsage(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keeprouter", "openrouter"})
    void anthropicJavaSendsItsKeyAsABearerAndTheNewVersion(String profile) {
        MessageCalls.whole(simulator.anthropic(profile), PROMPT);
        assertThat(lastHeaders())
                .containsEntry("authorization", "Bearer " + simulator.key(profile))
                .containsEntry("anthropic-version", "2026-10-21")
                .doesNotContainKey("x-api-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keeprouter", "openrouter"})
    void anthropicJavaIsServedByTheOldVersionAndTheKeyHeaderToo(String profile) {
        AnthropicClient client = simulator.anthropic(simulator
                .anthropicBuilder(profile)
                .putHeader("x-api-key", simulator.key(profile))
                .replaceHeaders("anthropic-version", "2023-06-01")
                .maxRetries(0));
        assertThat(MessageCalls.text(MessageCalls.whole(client, PROMPT))).isNotEmpty();
        assertThat(lastHeaders())
                .containsEntry("x-api-key", simulator.key(profile))
                .containsEntry("anthropic-version", "2023-06-01")
                .doesNotContainKey("authorization");
    }

    @ParameterizedTest
    @CsvSource({"runyour, runyour/free", "keeprouter, free", "openrouter, acme/swift-8b:free"})
    void anthropicJavaReadsTheIdsOfModelsListedInOpenAisShape(String profile, String free) {
        assertThat(simulator.anthropic(profile).models().list().items())
                .extracting(ModelInfo::id)
                .contains(free, SdkSimulator.MODEL);
    }

    @Test
    void anthropicJavaFindsNoMessagesAtRunYour() {
        AnthropicClient client = simulator.anthropic("runyour");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> MessageCalls.whole(client, PROMPT));
    }

    private Map<String, String> lastHeaders() {
        return seen.get(seen.size() - 1).headers();
    }

    private void assertUsage(Message answer) {
        TruthEntry truth = simulator.truth(answer.id());
        assertThat(answer.usage().inputTokens()).isEqualTo(truth.promptTokens());
        assertThat(answer.usage().outputTokens()).isEqualTo(truth.completionTokens());
    }
}
