package dev.weighbridge.gateway.responses;

import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.request.RequestBody;
import dev.weighbridge.gateway.request.Tool;
import dev.weighbridge.gateway.request.Tools;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The wire form of a request to the Responses API. */
final class ResponsesBody {
    private ResponsesBody() {}

    static HttpCall call(ModelRequest request) {
        Parameters parameters = request.parameters();
        refuse(!parameters.stop().isEmpty(), "stop sequences");
        refuse(parameters.seed() != null, "seed");
        RequestBody body = new RequestBody()
                .put("model", request.model())
                .putText("instructions", instructions(request))
                .put(
                        "input",
                        request.messages().stream()
                                .flatMap(ResponsesBody::items)
                                .toList())
                .put("max_output_tokens", parameters.lengthLimit())
                .put("temperature", parameters.temperature())
                // Nothing is to be kept by the gateway, and OpenRouter refuses to.
                .put("store", false);
        tools(request.tools(), body);
        if (request.stream()) {
            body.put("stream", true);
        }
        return body.call("/responses", request);
    }

    private static void refuse(boolean given, String what) {
        if (given) {
            throw new IllegalArgumentException("the responses dialect has no " + what + "; leave it out");
        }
    }

    private static String instructions(ModelRequest request) {
        return request.messages().stream()
                .filter(Message.SystemPrompt.class::isInstance)
                .map(message -> ((Message.SystemPrompt) message).text())
                .collect(Collectors.joining("\n\n"));
    }

    private static Stream<Map<String, @Nullable Object>> items(Message message) {
        if (message instanceof Message.User user) {
            return Stream.of(said("user", user.text()));
        } else if (message instanceof Message.Assistant assistant) {
            return assistant(assistant);
        } else if (message instanceof Message.ToolResult result) {
            return Stream.of(item("function_call_output")
                    .put("call_id", result.callId())
                    .put("output", result.text())
                    .fields());
        }
        return Stream.empty();
    }

    private static Stream<Map<String, @Nullable Object>> assistant(Message.Assistant message) {
        Stream<Map<String, @Nullable Object>> text =
                message.text().isEmpty() ? Stream.empty() : Stream.of(said("assistant", message.text()));
        return Stream.concat(
                text,
                message.toolCalls().stream()
                        .map(call -> item("function_call")
                                .put("call_id", call.id())
                                .put("name", call.name())
                                .put("arguments", call.arguments())
                                .fields()));
    }

    private static Map<String, @Nullable Object> said(String role, String text) {
        return new RequestBody().put("role", role).put("content", text).fields();
    }

    private static RequestBody item(String type) {
        return new RequestBody().put("type", type);
    }

    private static void tools(Tools tools, RequestBody body) {
        if (tools.any()) {
            List<?> offered = tools.offered().stream().map(ResponsesBody::tool).toList();
            body.put("tools", offered)
                    .put("tool_choice", choice(tools.choice()))
                    .put("parallel_tool_calls", tools.parallel());
        }
    }

    private static Map<String, @Nullable Object> tool(Tool tool) {
        return item("function")
                .put("name", tool.name())
                .putText("description", tool.description())
                .put("parameters", tool.parameters())
                // The default would be strict, which refuses schemas that the other dialects take.
                .put("strict", false)
                .fields();
    }

    private static @Nullable Object choice(Tools.Choice choice) {
        if (choice instanceof Tools.Choice.Named named) {
            return item("function").put("name", named.tool()).fields();
        } else if (choice instanceof Tools.Choice.Required) {
            return "required";
        }
        return choice instanceof Tools.Choice.None ? "none" : null;
    }
}
