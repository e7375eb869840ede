package dev.weighbridge.gateway.chat;

import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.request.RequestBody;
import dev.weighbridge.gateway.request.Tool;
import dev.weighbridge.gateway.request.Tools;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of a chat request. */
final class ChatBody {
    private ChatBody() {}

    static HttpCall call(ModelRequest request) {
        RequestBody body = new RequestBody()
                .put("model", request.model())
                .put(
                        "messages",
                        request.messages().stream().map(ChatBody::message).toList());
        parameters(request.parameters(), body);
        tools(request.tools(), body);
        if (request.stream()) {
            body.put("stream", true)
                    .put("stream_options", request.includeUsage() ? Map.of("include_usage", true) : null);
        }
        return body.call("/chat/completions", request);
    }

    private static Map<String, @Nullable Object> message(Message message) {
        if (message instanceof Message.Assistant said) {
            return assistant(said);
        }
        if (message instanceof Message.ToolResult result) {
            return role("tool")
                    .put("tool_call_id", result.callId())
                    .put("content", result.text())
                    .fields();
        }
        return message instanceof Message.SystemPrompt system
                ? role("system").put("content", system.text()).fields()
                : role("user").put("content", ((Message.User) message).text()).fields();
    }

    private static Map<String, @Nullable Object> assistant(Message.Assistant said) {
        RequestBody fields = role("assistant").put("content", said.text());
        return fields.putAll(
                        "tool_calls",
                        said.toolCalls().stream().map(ChatBody::toolCall).toList())
                .fields();
    }

    private static Map<String, @Nullable Object> toolCall(ToolCall call) {
        RequestBody function = new RequestBody().put("name", call.name()).put("arguments", call.arguments());
        RequestBody fields = new RequestBody().put("id", call.id());
        fields.fields().putAll(function(function));
        return fields.fields();
    }

    private static RequestBody role(String role) {
        return new RequestBody().put("role", role);
    }

    private static void parameters(Parameters parameters, RequestBody body) {
        body.put("temperature", parameters.temperature())
                .put("max_tokens", parameters.maxTokens())
                .put("max_completion_tokens", parameters.maxCompletionTokens())
                .putAll("stop", parameters.stop())
                .put("seed", parameters.seed());
    }

    private static void tools(Tools tools, RequestBody body) {
        if (!tools.any()) {
            return;
        }
        body.putAll("tools", tools.offered().stream().map(ChatBody::tool).toList())
                .put("tool_choice", choice(tools.choice()))
                .put("parallel_tool_calls", tools.parallel());
    }

    private static Map<String, @Nullable Object> tool(Tool tool) {
        return function(new RequestBody()
                .put("name", tool.name())
                .putText("description", tool.description())
                .put("parameters", tool.parameters()));
    }

    private static Map<String, @Nullable Object> function(RequestBody function) {
        return new RequestBody()
                .put("type", "function")
                .put("function", function.fields())
                .fields();
    }

    private static @Nullable Object choice(Tools.Choice choice) {
        if (choice instanceof Tools.Choice.Named named) {
            return function(new RequestBody().put("name", named.tool()));
        } else if (choice instanceof Tools.Choice.Required) {
            return "required";
        }
        return choice instanceof Tools.Choice.None ? "none" : null;
    }
}
