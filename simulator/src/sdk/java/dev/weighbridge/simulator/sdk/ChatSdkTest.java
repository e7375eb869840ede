package dev.weighbridge.simulator.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.completions.CompletionUsage;
import com.openai.models.models.Model;
import dev.weighbridge.simulator.sdk.testing.Chats;
import dev.weighbridge.simulator.sdk.testing.SdkSimulator;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatSdkTest {
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
    @CsvSource({"runyour, runyour/free", "keeprouter, free", "openrouter, acme/swift-8b:free"})
    void openAiJavaListsTheModels(String profile, String free) {
        List<Model> models = simulator.openAi(profile).models().list().items();
        assertThat(models).extracting(Model::id).contains(free, SdkSimulator.MODEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runyour", "keeprouter", "openrouter"})
    void openAiJavaReadsAWholeChat(String profile) throws IOException {
        ChatCompletion answer = Chats.whole(simulator.openAi(profile), PROMPT);
        assertAnswer(profile, answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"runyour", "keeprouter", "openrouter"})
    void openAiJavaPutsAStreamedChatTogether(String profile) throws IOException {
        OpenAIClient client = simulator.openAi(profile);
        assertAnswer(profile, Chats.accumulated(client, Chats.request(PROMPT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"runyour", "keeprouter", "openrouter"})
    void openAiJavaReadsTheChunksOfAStreamedChat(String profile) throws IOException {
        List<ChatCompletionChunk> chunks = Chats.chunks(simulator.openAi(profile), PROMPT);
        TruthEntry truth = simulator.truth(chunks.get(0).id());
        assertThat(Chats.text(chunks)).isEqualTo(simulator.text(profile, PROMPT));
        assertUsage(chunks.get(chunks.size() - 1).usage().orElseThrow(), truth);
        assertThat(Chats.finishReasons(chunks)).containsExactly(truth.finishReason());
    }

    private void assertAnswer(String profile, ChatCompletion answer) throws IOException {
        TruthEntry truth = simulator.truth(answer.id());
        assertThat(Chats.text(answer)).isNotEmpty().isEqualTo(simulator.text(profile, PROMPT));
        assertUsage(answer.usage().orElseThrow(), truth);
        assertThat(answer.choices().get(0).finishReason().asString()).isEqualTo(truth.finishReason());
    }

    private static void assertUsage(CompletionUsage usage, TruthEntry truth) {
        assertThat(usage.promptTokens()).isEqualTo(truth.promptTokens());
        assertThat(usage.completionTokens()).isEqualTo(truth.completionTokens());
    }
}
