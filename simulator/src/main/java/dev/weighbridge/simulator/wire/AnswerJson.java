package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bodies of answers that are not streamed. */
public final class AnswerJson {
    private AnswerJson() {}

    /** A whole chat completion. */
    public static byte[] completion(AnswerIdentity identity, CompletedText text, ReportedUsage usage) {
        ObjectNode body = head(identity, "chat.completion");
        ObjectNode choice = body.putArray("choices").addObject();
        ObjectNode message = choice.put("index", 0).putObject("message");
        message.put("role", "assistant").put("content", text.content()).putNull("refusal");
        if (!text.reasoning().isEmpty()) {
            message.put(text.reasoningField(), text.reasoning());
        }
        choice.putNull("logprobs").put("finish_reason", text.finishReason());
        if (identity.provider() != null) {
            choice.put("native_finish_reason", text.finishReason());
        }
        body.set("usage", UsageJson.of(usage));
        return Json.bytes(body);
    }

    static ObjectNode head(AnswerIdentity identity, String object) {
        ObjectNode node = Json.object().put("id", identity.id());
        if (identity.provider() != null) {
            node.put("provider", identity.provider());
        }
        node.put("object", object).put("created", identity.createdSeconds()).put("model", identity.model());
        return node.put("system_fingerprint", identity.fingerprint());
    }

    /** The text of a whole completion and why it ended; {@code reasoning} is empty where there is none. */
    public record CompletedText(String content, String reasoningField, String reasoning, String finishReason) {}
}
