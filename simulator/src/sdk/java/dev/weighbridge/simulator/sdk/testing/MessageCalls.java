package dev.weighbridge.simulator.sdk.testing;

import com.anthropic.client.AnthropicClient;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.helpers.MessageAccumulator;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.TextBlock;
import com.anthropic.models.messages.TextDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The Messages API as anthropic-java speaks it. */
public final class MessageCalls {
    private MessageCalls() {}

    /** A request of one user's turn. */
    public static MessageCreateParams request(String prompt) {
        return builder(prompt).build();
    }

    /** A request that is not finished. */
    public static MessageCreateParams.Builder builder(String prompt) {
        return MessageCreateParams.builder()
                .model(SdkSimulator.MODEL)
                .maxTokens(100)
                .addUserMessage(prompt);
    }

    /** A whole answer. */
    public static Message whole(AnthropicClient client, String prompt) {
        return client.messages().create(request(prompt));
    }

    /** Gives each event of a stream to a reader, until it ends or fails. */
    public static void stream(
            AnthropicClient client, MessageCreateParams request, Consumer<RawMessageStreamEvent> reader) {
        try (StreamResponse<RawMessageStreamEvent> stream = client.messages().createStreaming(request)) {
            stream.stream().forEach(reader);
        }
    }

    /** All events of a stream. */
    public static List<RawMessageStreamEvent> events(AnthropicClient client, String prompt) {
        List<RawMessageStreamEvent> events = new ArrayList<>();
        stream(client, request(prompt), events::add);
        return events;
    }

    /** A stream as the SDK puts it together. */
    public static Message accumulated(AnthropicClient client, MessageCreateParams request) {
        MessageAccumulator accumulator = MessageAccumulator.create();
        stream(client, request, accumulator::accumulate);
        return accumulator.message();
    }

    /** The answer to a request, streamed or whole. */
    public static Message answer(AnthropicClient client, MessageCreateParams request, boolean stream) {
        return stream ? accumulated(client, request) : client.messages().create(request);
    }

    /** The text of an answer. */
    public static String text(Message answer) {
        return answer.content().stream()
                .flatMap(block -> block.text().stream())
                .map(TextBlock::text)
                .collect(Collectors.joining());
    }

    /** The text of a stream's deltas. */
    public static String text(List<RawMessageStreamEvent> events) {
        return events.stream()
                .flatMap(event -> event.contentBlockDelta().stream())
                .flatMap(delta -> delta.delta().text().stream())
                .map(TextDelta::text)
                .collect(Collectors.joining());
    }
}
