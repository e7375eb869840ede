package dev.weighbridge.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.anthropic.client.AnthropicClient;
import com.anthropic.errors.AnthropicIoException;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.openai.client.OpenAIClient;
import com.openai.errors.OpenAIIoException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.responses.ResponseStreamEvent;
import dev.weighbridge.simulator.sdk.testing.Chats;
import dev.weighbridge.simulator.sdk.testing.MessageCalls;
import dev.weighbridge.simulator.sdk.testing.ResponseCalls;
import dev.weighbridge.simulator.sdk.testing.SdkSimulator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenStreamsSdkTest {
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
    @ValueSource(strings = {"runyour", "keeprouter", "openrouter"})
    void b37OpenAiJavaThrowsWhereAChatIsCutAndItsReaderKeepsTheTokens(String profile) {
        OpenAIClient client = simulator.openAi(profile);
        List<ChatCompletionChunk> read = new ArrayList<>();
        assertThatExceptionOfType(OpenAIIoException.class)
                .isThrownBy(() -> Chats.stream(client, Chats.request("hi [[fault:cut-after-3]]"), read::add));
        assertThat(Chats.tokens(read)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runyour", "keeprouter", "openrouter"})
    void b40OpenAiJavaThrowsWhereAChatIsReset(String profile) {
        OpenAIClient client = simulator.openAi(profile);
        assertThatExceptionOfType(OpenAIIoException.class)
                .isThrownBy(() -> Chats.chunks(client, "hi [[fault:reset-after-3]]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"runyour", "openrouter"})
    void openAiJavaThrowsWhereAResponseIsCutAndItsReaderKeepsTheText(String profile) {
        OpenAIClient client = simulator.openAi(profile);
        List<ResponseStreamEvent> read = new ArrayList<>();
        assertThatExceptionOfType(OpenAIIoException.class)
                .isThrownBy(() -> ResponseCalls.stream(
                        client, ResponseCalls.request(SdkSimulator.MODEL, "hi [[fault:cut-after-3]]"), read::add));
        assertThat(ResponseCalls.text(read)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keeprouter", "openrouter"})
    void anthropicJavaThrowsWhereAMessageIsCutAndItsReaderKeepsTheText(String profile) {
        AnthropicClient client = simulator.anthropic(profile);
        List<RawMessageStreamEvent> read = new ArrayList<>();
        assertThatExceptionOfType(AnthropicIoException.class)
                .isThrownBy(
                        () -> MessageCalls.stream(client, MessageCalls.request("hi [[fault:cut-after-3]]"), read::add));
        assertThat(MessageCalls.text(read)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"runyour", "keeprouter", "openrouter"})
    void e16OpenAiJavaThrowsWhereAnErrorEndsAChatAndItsReaderKeepsTheText(String profile) {
        OpenAIClient client = simulator.openAi(profile);
        List<ChatCompletionChunk> read = new ArrayList<>();
        assertThatExceptionOfType(com.openai.errors.SseException.class)
                .isThrownBy(() -> Chats.stream(client, Chats.request("hi [[fault:error-after-3]]"), read::add))
                .satisfies(e -> assertThat(e.statusCode()).isEqualTo(200));
        assertThat(Chats.tokens(read)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runyour", "openrouter"})
    void openAiJavaShowsTheFailureThatEndsAResponse(String profile) {
        List<ResponseStreamEvent> events =
                ResponseCalls.events(simulator.openAi(profile), "hi [[fault:error-after-3]]");
        ResponseStreamEvent last = events.get(events.size() - 1);
        assertThat(last.isFailed()).as(last.toString()).isTrue();
        assertThat(ResponseCalls.text(events)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keeprouter", "openrouter"})
    void a05AnthropicJavaThrowsWhereAnErrorEndsAMessageAndItsReaderKeepsTheText(String profile) {
        AnthropicClient client = simulator.anthropic(profile);
        List<RawMessageStreamEvent> read = new ArrayList<>();
        assertThatExceptionOfType(com.anthropic.errors.SseException.class)
                .isThrownBy(() ->
                        MessageCalls.stream(client, MessageCalls.request("hi [[fault:error-after-3]]"), read::add))
                .satisfies(e -> assertThat(e.body().toString()).contains("error"));
        assertThat(MessageCalls.text(read)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"crlf", "cr", "no-space", "one-byte-writes", "seven-byte-writes", "merged-events", "gzip"})
    void b01b02b04b12b30SdksReadEveryLayoutThatIsAllowed(String layout) throws IOException {
        assertSameText("hi [[fault:" + layout + "]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasoning", "reasoning-content"})
    void sdksKeepReasoningOutOfTheText(String reasoning) throws IOException {
        assertSameText("hi [[fault:" + reasoning + "]]");
    }

    @Test
    void openAiJavaFindsNoTextInTheEventsThatAnExampleOfOpenRouterShows() {
        String prompt = "hi [[fault:responses-example]]";
        List<ResponseStreamEvent> events = ResponseCalls.events(simulator.openAi("openrouter"), prompt);
        assertThat(events).isNotEmpty().noneMatch(ResponseStreamEvent::isCompleted);
        assertThat(ResponseCalls.text(events)).isEmpty();
    }

    private void assertSameText(String prompt) throws IOException {
        String text = simulator.text("openrouter", prompt);
        OpenAIClient openAi = simulator.openAi("openrouter");
        assertThat(Chats.text(Chats.chunks(openAi, prompt))).isEqualTo(text);
        assertThat(ResponseCalls.text(ResponseCalls.events(openAi, prompt))).isEqualTo(text);
        assertThat(MessageCalls.text(MessageCalls.events(simulator.anthropic("openrouter"), prompt)))
                .isEqualTo(text);
    }
}
