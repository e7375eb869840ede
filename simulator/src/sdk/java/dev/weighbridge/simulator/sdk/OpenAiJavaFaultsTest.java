package dev.weighbridge.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.openai.client.OpenAIClient;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.responses.ResponseStreamEvent;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.sdk.testing.Chats;
import dev.weighbridge.simulator.sdk.testing.ResponseCalls;
import dev.weighbridge.simulator.sdk.testing.SdkSimulator;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What openai-java 4.100.0 does wrong, or does not notice, with answers that a careful client can read or refuse. */
class OpenAiJavaFaultsTest {
    private SdkSimulator simulator;

    @BeforeEach
    void start() {
        simulator = SdkSimulator.start();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void b09OpenAiJavaLosesTheFirstEventAfterAByteOrderMark() {
        OpenAIClient client = simulator.openAi("keeprouter");
        List<ChatCompletionChunk> plain = Chats.chunks(client, "hi");
        List<ChatCompletionChunk> marked = Chats.chunks(client, "hi [[fault:bom]]");
        assertThat(plain.get(0).choices().get(0).delta().role()).isPresent();
        assertThat(marked).hasSize(plain.size() - 1);
        assertThat(marked.get(0).choices().get(0).delta().role()).isEmpty();
    }

    @Test
    void b09OpenAiJavaLosesOnlyTheNameOfAResponsesFirstEventWhichItDoesNotNeed() {
        List<ResponseStreamEvent> events = ResponseCalls.events(simulator.openAi("openrouter"), "hi [[fault:bom]]");
        assertThat(events.get(0).isCreated()).isTrue();
    }

    @Test
    void e11OpenAiJavaThrowsWhereTheCodeOfAnErrorIsANumber() {
        OpenAIClient client =
                simulator.openAi(simulator.openAiBuilder("openrouter").apiKey("wrong"));
        assertThatExceptionOfType(UnauthorizedException.class)
                .isThrownBy(() -> Chats.whole(client, "hi"))
                .satisfies(e -> assertThatExceptionOfType(OpenAIInvalidDataException.class)
                        .isThrownBy(e::code)
                        .withMessageContaining("code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole-json", "error-in-200", "html-200", "empty-stream"})
    void b32b33b34b35OpenAiJavaTakesAnythingButAStreamForAnEmptyStream(String fault) {
        assertThat(Chats.chunks(simulator.openAi("keeprouter"), "hi [[fault:" + fault + "]]"))
                .isEmpty();
    }

    @Test
    void j13OpenAiJavaEndsAStreamWithoutFinishReasonAsIfNothingWereMissing() throws IOException {
        String prompt = "hi [[fault:no-finish]]";
        List<ChatCompletionChunk> chunks = Chats.chunks(simulator.openAi("keeprouter"), prompt);
        assertThat(Chats.text(chunks)).isEqualTo(simulator.text("keeprouter", prompt));
        assertThat(Chats.finishReasons(chunks)).isEmpty();
    }

    @Test
    void j10OpenAiJavaPassesASecondFinishReason() {
        List<ChatCompletionChunk> chunks = Chats.chunks(simulator.openAi("keeprouter"), "hi [[fault:finish-twice]]");
        assertThat(Chats.finishReasons(chunks)).hasSize(2);
    }

    @Test
    void e02OpenAiJavaTakesANullErrorForAnError() {
        try (SdkSimulator odd = edited("{\"id\"", "{\"error\":null,\"id\"")) {
            assertThatExceptionOfType(OpenAIException.class)
                    .isThrownBy(() -> Chats.chunks(odd.openAi("keeprouter"), "hi"));
        }
    }

    @Test
    void b15OpenAiJavaSeesNoEventWhereNoBlankLineStandsBetweenThem() {
        try (SdkSimulator odd = edited("\n\n", "\n")) {
            assertThat(Chats.chunks(odd.openAi("keeprouter"), "hi")).isEmpty();
        }
    }

    @Test
    void b19OpenAiJavaDropsALastEventWithoutItsBlankLine() {
        List<ChatCompletionChunk> whole = Chats.chunks(simulator.openAi("keeprouter"), "hi [[fault:no-done]]");
        try (SdkSimulator odd =
                edited("\"finish_reason\":\"stop\"}],\"usage\":null}\n\n", "\"finish_reason\":\"stop\"}]}\n")) {
            assertThat(Chats.chunks(odd.openAi("keeprouter"), "hi").size()).isLessThan(whole.size());
        }
    }

    private static SdkSimulator edited(String from, String to) {
        return SdkSimulator.start(facts -> Behaviour.reshaped(
                "edited", shape -> shape.with(shape.oddities().editing(text -> text.replace(from, to)))));
    }
}
