package dev.weighbridge.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.anthropic.client.AnthropicClient;
import com.anthropic.models.messages.RawMessageStreamEvent;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.fault.Faults;
import dev.weighbridge.simulator.sdk.testing.MessageCalls;
import dev.weighbridge.simulator.sdk.testing.SdkSimulator;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anthropic-java 3.11.0 does wrong, or does not notice, with answers that a careful client can read or refuse. */
class AnthropicJavaFaultsTest {
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
    void b09AnthropicJavaLosesTheStartOfAMessageAfterAByteOrderMark(String profile) throws IOException {
        AnthropicClient client = simulator.anthropic(profile);
        List<RawMessageStreamEvent> events = MessageCalls.events(client, "hi [[fault:bom]]");
        assertThat(events).noneMatch(RawMessageStreamEvent::isMessageStart);
        assertThat(MessageCalls.text(events)).isEqualTo(simulator.text(profile, "hi [[fault:bom]]"));
        assertThatThrownBy(() -> MessageCalls.accumulated(client, MessageCalls.request("hi [[fault:bom]]")))
                .hasMessageContaining("message_start");
    }

    @Test
    void a08AnthropicJavaCannotPutAMessageTogetherThatIsNotStopped() throws IOException {
        AnthropicClient client = simulator.anthropic("keeprouter");
        String prompt = "hi [[fault:no-done]]";
        assertThat(MessageCalls.text(MessageCalls.events(client, prompt)))
                .isEqualTo(simulator.text("keeprouter", prompt));
        assertThatThrownBy(() -> MessageCalls.accumulated(client, MessageCalls.request(prompt)))
                .hasMessageContaining("message_stop");
    }

    @Test
    void a10AnthropicJavaCannotPutAMessageTogetherWhoseUsageIsMissing() throws IOException {
        AnthropicClient client = simulator.anthropic("keeprouter");
        String prompt = "hi [[fault:usage-none]]";
        assertThat(MessageCalls.text(MessageCalls.events(client, prompt)))
                .isEqualTo(simulator.text("keeprouter", prompt));
        assertThatThrownBy(() -> MessageCalls.accumulated(client, MessageCalls.request(prompt)))
                .hasMessageContaining("usage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole-json", "error-in-200", "html-200", "empty-stream"})
    void b32b33b34b35AnthropicJavaTakesAnythingButAStreamForAnEmptyStream(String fault) {
        assertThat(MessageCalls.events(simulator.anthropic("keeprouter"), "hi [[fault:" + fault + "]]"))
                .isEmpty();
    }

    @Test
    void a01AnthropicJavaDropsEventsWithoutANameInSilence() {
        try (SdkSimulator odd = edited(text -> text.replaceAll("(?m)^event: .*\\n", ""))) {
            assertThat(MessageCalls.events(odd.anthropic("keeprouter"), "hi")).isEmpty();
        }
    }

    @Test
    void a06AnthropicJavaDoesNotSeeAnErrorWithoutAName() {
        FaultScript unnamed = facts -> {
            Behaviour error = Faults.named("error-after-3");
            return new Behaviour(
                    "unnamed-error",
                    error.reply(),
                    error.disruption(),
                    shape -> shape.with(shape.oddities().editing(text -> text.replace("event: error\n", ""))),
                    error.afterwards());
        };
        try (SdkSimulator odd = SdkSimulator.start(unnamed)) {
            List<RawMessageStreamEvent> events = MessageCalls.events(odd.anthropic("keeprouter"), "hi");
            assertThat(events).isNotEmpty().noneMatch(RawMessageStreamEvent::isMessageStop);
        }
    }

    @Test
    void a12AnthropicJavaReplacesACountByAZeroThatComesLater() {
        UnaryOperator<String> zero = text ->
                text.contains("message_delta") ? text.replaceAll("\"input_tokens\":\\d+", "\"input_tokens\":0") : text;
        try (SdkSimulator odd = edited(zero)) {
            AnthropicClient client = odd.anthropic("keeprouter");
            assertThat(MessageCalls.accumulated(client, MessageCalls.request("hi"))
                            .usage()
                            .inputTokens())
                    .isZero();
        }
    }

    private static SdkSimulator edited(UnaryOperator<String> edit) {
        return SdkSimulator.start(facts -> Behaviour.reshaped(
                "edited", shape -> shape.with(shape.oddities().editing(edit))));
    }
}
