package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The objects of Anthropic's Messages API. */
final class MessagesJson {
    private MessagesJson() {}

    /** A message without content and end. */
    static ObjectNode message(AnswerIdentity identity) {
        ObjectNode message = Json.object().put("id", identity.id()).put("type", "message");
        message.put("role", "assistant").put("model", identity.model()).putArray("content");
        return message.putNull("stop_reason").putNull("stop_sequence");
    }

    /** A whole message. */
    static ObjectNode message(AnswerIdentity identity, CompletedAnswer answer, ReportedUsage usage) {
        ObjectNode message = message(identity);
        ArrayNode content = message.withArray("content");
        if (!answer.reasoning().isEmpty()) {
            content.add(thinking(answer.reasoning(), signature(identity)));
        }
        if (!answer.content().isEmpty()) {
            content.add(text(answer.content()));
        }
        answer.calls().forEach(call -> content.add(toolUse(call, Json.objectOf(call.arguments()))));
        message.setAll(stop(answer.finish()));
        return message.set("usage", usage(usage));
    }

    static ObjectNode stop(Finish finish) {
        return Json.object().put("stop_reason", finish.messages()).put("stop_sequence", finish.stopText());
    }

    static ObjectNode thinking(String text, String signature) {
        return Json.object().put("type", "thinking").put("thinking", text).put("signature", signature);
    }

    static ObjectNode text(String text) {
        return Json.object().put("type", "text").put("text", text);
    }

    static ObjectNode toolUse(ToolCall call, ObjectNode input) {
        ObjectNode block = Json.object().put("type", "tool_use").put("id", call.anthropicId());
        return block.put("name", call.name()).set("input", input);
    }

    /** A signature that nobody checks. */
    static String signature(AnswerIdentity identity) {
        return "sig-" + identity.id();
    }

    /** What a cache read is counted apart from the rest of the input. */
    static ObjectNode usage(ReportedUsage usage) {
        UsageForm form = usage.form();
        ObjectNode node = Json.object();
        UsageJson.put(node, "input_tokens", usage.promptTokens() - usage.cachedTokens(), form);
        node.put("cache_creation_input_tokens", 0);
        UsageJson.put(node, "cache_read_input_tokens", usage.cachedTokens(), form);
        UsageJson.put(node, "output_tokens", usage.completionTokens(), form);
        if (usage.reasoningTokens() > 0) {
            UsageJson.put(node.putObject("output_tokens_details"), "thinking_tokens", usage.reasoningTokens(), form);
        }
        return usage.cost() == null ? node : node.put("cost", usage.cost().usd());
    }
}
