package dev.weighbridge.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** The tools of OpenAI's two dialects and of Anthropic's. */
final class ToolJson {
    private ToolJson() {}

    /** Tools of chat completions, whose function is an object of its own. */
    static Toolbox chat(JsonNode root) {
        return openAi(root, functions(root).map(tool -> tool.path("function")).toList());
    }

    /** Tools of responses, which are flat. */
    static Toolbox responses(JsonNode root) {
        return openAi(root, functions(root).toList());
    }

    static Toolbox messages(JsonNode root) {
        JsonNode choice = root.path("tool_choice");
        List<ToolOffer> offers = RequestJson.children(root.path("tools"))
                .filter(tool -> tool.has("input_schema"))
                .map(tool -> offer(tool, "input_schema"))
                .toList();
        return new Toolbox(
                offers,
                messagesChoice(choice),
                !choice.path("disable_parallel_tool_use").asBoolean());
    }

    private static Stream<JsonNode> functions(JsonNode root) {
        return RequestJson.children(root.path("tools"))
                .filter(tool -> tool.path("type").asText().equals("function"));
    }

    private static Toolbox openAi(JsonNode root, List<JsonNode> functions) {
        return new Toolbox(
                functions.stream()
                        .map(function -> offer(function, "parameters"))
                        .toList(),
                openAiChoice(root.path("tool_choice")),
                root.path("parallel_tool_calls").asBoolean(true));
    }

    private static ToolOffer offer(JsonNode function, String schema) {
        String name = function.path("name").asText();
        RequestJson.require(!name.isBlank(), "a tool has no name, must have one");
        return new ToolOffer(name, function.path("description").asText(), RequestJson.compact(function.path(schema)));
    }

    private static ToolChoice openAiChoice(JsonNode choice) {
        if (choice.path("type").asText().equals("function")) {
            JsonNode name = choice.path("function").path("name");
            return new ToolChoice.Named((name.isTextual() ? name : choice.path("name")).asText());
        }
        return switch (choice.asText()) {
            case "none" -> new ToolChoice.None();
            case "required" -> new ToolChoice.Required();
            default -> new ToolChoice.Auto();
        };
    }

    private static ToolChoice messagesChoice(JsonNode choice) {
        return switch (choice.path("type").asText()) {
            case "none" -> new ToolChoice.None();
            case "any" -> new ToolChoice.Required();
            case "tool" -> new ToolChoice.Named(choice.path("name").asText());
            default -> new ToolChoice.Auto();
        };
    }
}
