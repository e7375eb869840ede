package dev.weighbridge.gateway.messages;

import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.request.RequestBody;
import dev.weighbridge.gateway.request.Tool;
import dev.weighbridge.gateway.request.Tools;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The wire form of a request to the Messages API. */
final class MessagesBody {
    private MessagesBody() {}

    static HttpCall call(ModelRequest request) {
        Parameters parameters = request.parameters();
        if (parameters.lengthLimit() == null) {
            throw new IllegalArgumentException("the messages dialect needs a length limit; give max-tokens");
        }
        if (parameters.seed() != null) {
            throw new IllegalArgumentException("the messages dialect has no seed; leave it out");
        }
        RequestBody body = new RequestBody()
                .put("model", request.model())
                .put("max_tokens", parameters.lengthLimit())
                .putText("system", system(request))
                .put("messages", Turns.of(request.messages()))
                .put("temperature", parameters.temperature())
                .putAll("stop_sequences", parameters.stop());
        tools(request.tools(), body);
        if (request.stream()) {
            body.put("stream", true);
        }
        return body.call("/messages", request, new Header(MessagesDialect.VERSION_HEADER, MessagesDialect.VERSION));
    }

    private static String system(ModelRequest request) {
        return request.messages().stream()
                .filter(Message.SystemPrompt.class::isInstance)
                .map(message -> ((Message.SystemPrompt) message).text())
                .collect(Collectors.joining("\n\n"));
    }

    private static void tools(Tools tools, RequestBody body) {
        if (tools.any()) {
            body.putAll(
                            "tools",
                            tools.offered().stream().map(MessagesBody::tool).toList())
                    .put("tool_choice", choice(tools));
        }
    }

    private static Map<String, @Nullable Object> tool(Tool tool) {
        return new RequestBody()
                .put("name", tool.name())
                .putText("description", tool.description())
                .put("input_schema", tool.parameters())
                .fields();
    }

    private static @Nullable Map<String, @Nullable Object> choice(Tools tools) {
        RequestBody choice = new RequestBody();
        Tools.Choice asked = tools.choice();
        if (asked instanceof Tools.Choice.Named named) {
            choice.put("type", "tool").put("name", named.tool());
        } else if (asked instanceof Tools.Choice.None) {
            return choice.put("type", "none").fields();
        } else {
            choice.put("type", asked instanceof Tools.Choice.Required ? "any" : "auto");
        }
        boolean plain = asked instanceof Tools.Choice.Auto && tools.parallel() == null;
        choice.put("disable_parallel_tool_use", tools.parallel() == null ? null : Boolean.valueOf(!tools.parallel()));
        return plain ? null : choice.fields();
    }
}
