package dev.weighbridge.simulator.call;

import static dev.weighbridge.simulator.call.RequestJson.children;
import static dev.weighbridge.simulator.call.RequestJson.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads requests of Anthropic's Messages API. */
public final class MessagesRequest {
    private static final String WITHOUT_SAMPLING = "2026-10-21";

    private MessagesRequest() {}

    /**
     * Reads a body.
     *
     * @param version the {@code anthropic-version} header, empty where there is none
     * @throws IllegalArgumentException where it is no such request of that version, saying why
     */
    public static ModelCall parse(byte[] body, String version) {
        JsonNode root = RequestJson.parse(body);
        String model = RequestJson.model(root);
        JsonNode messages = root.path("messages");
        require(root.hasNonNull("max_tokens"), "max_tokens: Field required");
        require(messages.isArray() && !messages.isEmpty(), "messages: at least one message is required");
        requireFieldsOf(version, root);
        Turn system = new Turn.Said(Turn.Speaker.SYSTEM, RequestJson.text(root.path("system")));
        List<Turn> turns = Stream.concat(Stream.of(system), children(messages).flatMap(MessagesRequest::turns))
                .toList();
        return new ModelCall(
                model,
                Conversation.of(turns),
                root.path("stream").asBoolean(),
                true,
                RequestJson.limit(root, "max_tokens"),
                RequestJson.texts(root.path("stop_sequences")),
                ToolJson.messages(root));
    }

    private static void requireFieldsOf(String version, JsonNode root) {
        if (version.equals(WITHOUT_SAMPLING)) {
            for (String field : List.of("temperature", "top_p", "top_k")) {
                require(!root.has(field), field + ": not supported by anthropic-version " + version + ", leave it out");
            }
        }
    }

    private static Stream<Turn> turns(JsonNode message) {
        String role = message.path("role").asText();
        require(
                role.equals("user") || role.equals("assistant"),
                "messages: role is '" + role + "', must be user or assistant");
        JsonNode content = message.path("content");
        Turn said = new Turn.Said(
                role.equals("user") ? Turn.Speaker.USER : Turn.Speaker.ASSISTANT,
                content.isTextual() ? content.asText() : text(content));
        return Stream.of(
                        blocks(content, "tool_result").map(MessagesRequest::returned),
                        Stream.of(said),
                        blocks(content, "tool_use").map(MessagesRequest::called))
                .flatMap(turns -> turns);
    }

    private static String text(JsonNode content) {
        return blocks(content, "text").map(block -> block.path("text").asText()).collect(Collectors.joining());
    }

    private static Stream<JsonNode> blocks(JsonNode content, String type) {
        return children(content).filter(block -> block.path("type").asText().equals(type));
    }

    private static Turn returned(JsonNode block) {
        return new Turn.Returned(block.path("tool_use_id").asText(), RequestJson.text(block.path("content")));
    }

    private static Turn called(JsonNode block) {
        return new Turn.Called(
                block.path("id").asText(), block.path("name").asText(), RequestJson.compact(block.path("input")));
    }
}
