package dev.weighbridge.simulator.sdk.testing;

import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Chat completions as openai-java asks for them and reads them. */
public final class Chats {
    private Chats() {}

    /** A request of one user's turn, with usage where it is streamed. */
    public static ChatCompletionCreateParams request(String prompt) {
        return builder(prompt).streamOptions(usage()).build();
    }

    /** A request that is not finished. */
    public static ChatCompletionCreateParams.Builder builder(String prompt) {
        return ChatCompletionCreateParams.builder()
                .model(SdkSimulator.MODEL)
                .maxCompletionTokens(100)
                .addUserMessage(prompt);
    }

    /** A whole answer. */
    public static ChatCompletion whole(OpenAIClient client, String prompt) {
        return client.chat().completions().create(builder(prompt).build());
    }

    /** Gives each chunk of a stream to a reader, until it ends or fails. */
    public static void stream(
            OpenAIClient client, ChatCompletionCreateParams request, Consumer<ChatCompletionChunk> reader) {
        try (StreamResponse<ChatCompletionChunk> stream =
                client.chat().completions().createStreaming(request)) {
            stream.stream().forEach(reader);
        }
    }

    /** All chunks of a stream. */
    public static List<ChatCompletionChunk> chunks(OpenAIClient client, String prompt) {
        List<ChatCompletionChunk> chunks = new ArrayList<>();
        stream(client, request(prompt), chunks::add);
        return chunks;
    }

    /** A stream as the SDK puts it together. */
    public static ChatCompletion accumulated(OpenAIClient client, ChatCompletionCreateParams request) {
        ChatCompletionAccumulator accumulator = ChatCompletionAccumulator.create();
        stream(client, request, accumulator::accumulate);
        return accumulator.chatCompletion();
    }

    /** The answer to a request, streamed or whole. */
    public static ChatCompletion answer(OpenAIClient client, ChatCompletionCreateParams request, boolean stream) {
        return stream
                ? accumulated(client, request)
                : client.chat().completions().create(request);
    }

    /** The text of a whole answer. */
    public static String text(ChatCompletion answer) {
        return answer.choices().get(0).message().content().orElse("");
    }

    /** The text of chunks. */
    public static String text(List<ChatCompletionChunk> chunks) {
        return String.join("", tokens(chunks));
    }

    /** The pieces of text in chunks. */
    public static List<String> tokens(List<ChatCompletionChunk> chunks) {
        return chunks.stream()
                .flatMap(chunk -> chunk.choices().stream())
                .flatMap(choice -> choice.delta().content().stream())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The finish reasons in chunks. */
    public static List<String> finishReasons(List<ChatCompletionChunk> chunks) {
        return chunks.stream()
                .flatMap(chunk -> chunk.choices().stream())
                .flatMap(choice -> choice.finishReason().stream())
                .map(ChatCompletionChunk.Choice.FinishReason::asString)
                .toList();
    }

    private static ChatCompletionStreamOptions usage() {
        return ChatCompletionStreamOptions.builder().includeUsage(true).build();
    }
}
