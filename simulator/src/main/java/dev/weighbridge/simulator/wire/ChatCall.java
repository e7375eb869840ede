package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A chat request as the simulator reads it; fields it does not know are ignored.
 *
 * @param model the model's name as it is spelt
 * @param prompt the text of all messages, a line each
 * @param stream whether a stream is asked for
 * @param includeUsage whether {@code stream_options.include_usage} asks for usage in it
 * @param maxTokens {@code max_completion_tokens}, else {@code max_tokens}
 * @param stops texts before which the answer is to end, none where empty
 */
public record ChatCall(
        String model, String prompt, boolean stream, boolean includeUsage, OptionalInt maxTokens, List<String> stops) {
    public ChatCall {
        stops = List.copyOf(stops);
    }

    /**
     * Reads a body.
     *
     * @throws IllegalArgumentException where it is no chat request, saying why
     */
    public static ChatCall parse(byte[] body) {
        JsonNode root = Json.parse(body);
        JsonNode model = root.path("model");
        JsonNode messages = root.path("messages");
        require(model.isTextual() && !model.asText().isBlank(), "you must provide a model parameter");
        require(messages.isArray() && !messages.isEmpty(), "messages must be an array of at least one message");
        return new ChatCall(
                model.asText(),
                children(messages).map(ChatCall::text).collect(Collectors.joining("\n")),
                root.path("stream").asBoolean(),
                root.path("stream_options").path("include_usage").asBoolean(),
                maxTokens(root),
                stops(root.path("stop")));
    }

    private static String text(JsonNode message) {
        JsonNode content = message.path("content");
        if (content.isArray()) {
            return children(content).map(part -> part.path("text").asText()).collect(Collectors.joining());
        }
        return content.isTextual() ? content.asText() : "";
    }

    private static OptionalInt maxTokens(JsonNode root) {
        JsonNode most =
                root.hasNonNull("max_completion_tokens") ? root.get("max_completion_tokens") : root.path("max_tokens");
        if (most.isMissingNode() || most.isNull()) {
            return OptionalInt.empty();
        }
        require(most.canConvertToInt() && most.asInt() >= 1, "max_tokens is " + most + ", must be at least 1");
        return OptionalInt.of(most.asInt());
    }

    private static List<String> stops(JsonNode stop) {
        return stop.isTextual()
                ? List.of(stop.asText())
                : children(stop).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
