package dev.weighbridge.simulator.call;

import static dev.weighbridge.simulator.call.RequestJson.children;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads requests of chat completions. */
public final class ChatRequest {
    private ChatRequest() {}

    /**
     * Reads a body.
     *
     * @throws IllegalArgumentException where it is no chat request, saying why
     */
    public static ModelCall parse(byte[] body) {
        JsonNode root = RequestJson.parse(body);
        String model = RequestJson.model(root);
        JsonNode messages = root.path("messages");
        RequestJson.require(
                messages.isArray() && !messages.isEmpty(), "messages must be an array of at least one message");
        List<Turn> turns = children(messages).flatMap(ChatRequest::turns).toList();
        return new ModelCall(
                model,
                Conversation.of(turns),
                root.path("stream").asBoolean(),
                root.path("stream_options").path("include_usage").asBoolean(),
                RequestJson.limit(
                        root, root.hasNonNull("max_completion_tokens") ? "max_completion_tokens" : "max_tokens"),
                RequestJson.texts(root.path("stop")),
                ToolJson.chat(root),
                seed(root.path("seed")));
    }

    private static OptionalLong seed(JsonNode seed) {
        return seed.canConvertToLong() && seed.isIntegralNumber()
                ? OptionalLong.of(seed.asLong())
                : OptionalLong.empty();
    }

    private static Stream<Turn> turns(JsonNode message) {
        String text = RequestJson.text(message.path("content"));
        return switch (message.path("role").asText()) {
            case "tool" ->
                Stream.of(new Turn.Returned(message.path("tool_call_id").asText(), text));
            case "system", "developer" -> Stream.of(new Turn.Said(Turn.Speaker.SYSTEM, text));
            case "assistant" ->
                Stream.concat(
                        Stream.of(new Turn.Said(Turn.Speaker.ASSISTANT, text)),
                        children(message.path("tool_calls")).map(ChatRequest::called));
            default -> Stream.of(new Turn.Said(Turn.Speaker.USER, text));
        };
    }

    private static Turn called(JsonNode call) {
        JsonNode function = call.path("function");
        return new Turn.Called(
                call.path("id").asText(),
                function.path("name").asText(),
                RequestJson.compact(function.path("arguments").asText()));
    }
}
