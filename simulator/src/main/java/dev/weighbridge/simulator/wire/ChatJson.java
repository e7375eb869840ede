package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Chat completions that are not streamed, and what their chunks have in common with them. */
final class ChatJson {
    private ChatJson() {}

    static ObjectNode completion(
            AnswerIdentity identity, CompletedAnswer answer, String reasoningField, ReportedUsage usage) {
        ObjectNode body = head(identity, "chat.completion");
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
        choice.set("message", message(answer, reasoningField));
        choice.putNull("logprobs").put("finish_reason", answer.finish().chat());
        if (identity.provider() != null) {
            choice.put("native_finish_reason", answer.finish().chat());
        }
        return body.set("usage", UsageJson.of(usage));
    }

    private static ObjectNode message(CompletedAnswer answer, String reasoningField) {
        boolean calls = !answer.calls().isEmpty();
        ObjectNode message = Json.object().put("role", "assistant");
        message.put("content", calls && answer.content().isEmpty() ? null : answer.content())
                .putNull("refusal");
        if (!answer.reasoning().isEmpty()) {
            message.put(reasoningField, answer.reasoning());
        }
        if (calls) {
            ArrayNode all = message.putArray("tool_calls");
            answer.calls().forEach(call -> all.add(call(call, call.arguments())));
        }
        return message;
    }

    /** A call with its id and name, and as much of its arguments as is told here. */
    static ObjectNode call(ToolCall call, String arguments) {
        ObjectNode node = Json.object().put("id", call.openAiId()).put("type", "function");
        node.putObject("function").put("name", call.name()).put("arguments", arguments);
        return node;
    }

    static ObjectNode head(AnswerIdentity identity, String object) {
        ObjectNode node = Json.object().put("id", identity.id());
        if (identity.provider() != null) {
            node.put("provider", identity.provider());
        }
        node.put("object", object).put("created", identity.createdSeconds()).put("model", identity.model());
        return node.put("system_fingerprint", identity.fingerprint());
    }
}
