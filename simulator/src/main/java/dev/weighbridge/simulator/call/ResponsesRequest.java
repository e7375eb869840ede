package dev.weighbridge.simulator.call;

import static dev.weighbridge.simulator.call.RequestJson.children;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** Reads requests of OpenAI's Responses API. */
public final class ResponsesRequest {
    private ResponsesRequest() {}

    /**
     * Reads a body.
     *
     * @throws IllegalArgumentException where it is no such request, or builds on an earlier response, saying why
     */
    public static ModelCall parse(byte[] body) {
        JsonNode root = RequestJson.parse(body);
        String model = RequestJson.model(root);
        JsonNode input = root.path("input");
        RequestJson.require(
                input.isTextual() || (input.isArray() && !input.isEmpty()),
                "input must be a string or an array of at least one item");
        RequestJson.require(
                !root.hasNonNull("previous_response_id"),
                "previous_response_id is not supported, no response is stored: send the whole conversation as input");
        return new ModelCall(
                model,
                Conversation.of(turns(root)),
                root.path("stream").asBoolean(),
                true,
                RequestJson.limit(root, "max_output_tokens"),
                List.of(),
                ToolJson.responses(root));
    }

    private static List<Turn> turns(JsonNode root) {
        JsonNode input = root.get("input");
        Turn instructions = new Turn.Said(Turn.Speaker.SYSTEM, RequestJson.text(root.path("instructions")));
        Stream<Turn> items = input.isTextual()
                ? Stream.of(new Turn.Said(Turn.Speaker.USER, input.asText()))
                : children(input).flatMap(ResponsesRequest::turn);
        return Stream.concat(Stream.of(instructions), items).toList();
    }

    private static Stream<Turn> turn(JsonNode item) {
        return switch (item.path("type").asText("message")) {
            case "message" -> Stream.of(new Turn.Said(speaker(item), RequestJson.text(item.path("content"))));
            case "function_call" ->
                Stream.of(new Turn.Called(
                        item.path("call_id").asText(),
                        item.path("name").asText(),
                        RequestJson.compact(item.path("arguments").asText())));
            case "function_call_output" ->
                Stream.of(new Turn.Returned(item.path("call_id").asText(), RequestJson.text(item.path("output"))));
            default -> Stream.empty();
        };
    }

    private static Turn.Speaker speaker(JsonNode message) {
        return switch (message.path("role").asText()) {
            case "system", "developer" -> Turn.Speaker.SYSTEM;
            case "assistant" -> Turn.Speaker.ASSISTANT;
            default -> Turn.Speaker.USER;
        };
    }
}
