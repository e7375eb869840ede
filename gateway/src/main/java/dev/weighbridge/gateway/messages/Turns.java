package dev.weighbridge.gateway.messages;

import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.json.Json;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.RequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A conversation as turns of user and assistant, each of one text or of several blocks. */
final class Turns {
    private final List<Map<String, @Nullable Object>> turns = new ArrayList<>();
    private @Nullable List<Map<String, @Nullable Object>> results;

    private Turns() {}

    static List<Map<String, @Nullable Object>> of(List<Message> messages) {
        Turns turns = new Turns();
        messages.forEach(turns::add);
        return turns.turns;
    }

    private void add(Message message) {
        if (message instanceof Message.ToolResult result) {
            result(result);
            return;
        }
        results = null;
        if (message instanceof Message.User user) {
            turn("user", user.text());
        } else if (message instanceof Message.Assistant assistant) {
            turn("assistant", assistant.toolCalls().isEmpty() ? assistant.text() : blocks(assistant));
        }
    }

    /** The results of calls that were made together must come back in one turn. */
    private void result(Message.ToolResult result) {
        if (results == null) {
            results = new ArrayList<>();
            turn("user", results);
        }
        results.add(new RequestBody()
                .put("type", "tool_result")
                .put("tool_use_id", result.callId())
                .put("content", result.text())
                .fields());
    }

    private static List<Map<String, @Nullable Object>> blocks(Message.Assistant message) {
        List<Map<String, @Nullable Object>> blocks = new ArrayList<>();
        if (!message.text().isEmpty()) {
            blocks.add(new RequestBody()
                    .put("type", "text")
                    .put("text", message.text())
                    .fields());
        }
        message.toolCalls().forEach(call -> blocks.add(toolUse(call)));
        return blocks;
    }

    private static Map<String, @Nullable Object> toolUse(ToolCall call) {
        return new RequestBody()
                .put("type", "tool_use")
                .put("id", call.id())
                .put("name", call.name())
                .put("input", input(call))
                .fields();
    }

    /** The arguments as an object; what is none is handed on as the text it is, for the gateway to judge. */
    private static Object input(ToolCall call) {
        return Json.tree(call.arguments()).<Object>map(tree -> tree).orElse(call.arguments());
    }

    private void turn(String role, Object content) {
        turns.add(new RequestBody().put("role", role).put("content", content).fields());
    }
}
