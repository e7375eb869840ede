package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The objects of the Responses API. */
final class ResponsesJson {
    static final String IN_PROGRESS = "in_progress";
    static final String COMPLETED = "completed";
    static final String INCOMPLETE = "incomplete";

    private ResponsesJson() {}

    /** A response that is over. */
    static ObjectNode ended(AnswerIdentity identity, Finish finish, ArrayNode output, @Nullable ReportedUsage usage) {
        ObjectNode response = response(identity, status(finish), output, usage);
        return status(finish).equals(INCOMPLETE)
                ? response.set("incomplete_details", Json.object().put("reason", reason(finish)))
                : response;
    }

    /** The status of a response, and of its last item, that ended so. */
    static String status(Finish finish) {
        return switch (finish.reason()) {
            case LENGTH, REFUSED -> INCOMPLETE;
            case STOP, TOOL_CALLS -> COMPLETED;
        };
    }

    private static String reason(Finish finish) {
        return finish.reason() == FinishReason.REFUSED ? finish.chat() : "max_output_tokens";
    }

    /** A response. */
    static ObjectNode response(
            AnswerIdentity identity, String status, ArrayNode output, @Nullable ReportedUsage usage) {
        ObjectNode response = Json.object().put("id", identity.id()).put("object", "response");
        response.put("created_at", identity.createdSeconds()).put("status", status);
        response.putNull("error");
        response.putNull("incomplete_details");
        response.putNull("instructions").put("model", identity.model()).set("output", output.deepCopy());
        response.put("parallel_tool_calls", true).put("tool_choice", "auto").putArray("tools");
        response.put("temperature", 1).put("top_p", 1).putObject("metadata");
        return response.set("usage", usage == null ? null : usage(usage));
    }

    /** A response that failed. */
    static ObjectNode failed(AnswerIdentity identity, ArrayNode output, ErrorEnvelope envelope, WireError error) {
        ObjectNode response = response(identity, "failed", output, null);
        response.set("error", error(error));
        return envelope == ErrorEnvelope.OPENROUTER
                ? response.put("error_type", CanonicalError.openRouter(error.status()))
                : response;
    }

    /** The code and message of an error in the words of a response's {@code error}. */
    static ObjectNode error(WireError error) {
        String code = switch (error.status()) {
            case 429 -> "rate_limit_exceeded";
            case 400, 422 -> "invalid_prompt";
            default -> "server_error";
        };
        return Json.object().put("code", code).put("message", error.message());
    }

    static ObjectNode reasoning(String id, String text) {
        ObjectNode item = Json.object().put("type", "reasoning").put("id", id);
        ArrayNode summary = item.putArray("summary");
        if (!text.isEmpty()) {
            summary.add(summary(text));
        }
        return item;
    }

    static ObjectNode summary(String text) {
        return Json.object().put("type", "summary_text").put("text", text);
    }

    static ObjectNode message(String id, String status) {
        ObjectNode item = Json.object().put("type", "message").put("id", id).put("role", "assistant");
        item.put("status", status).putArray("content");
        return item;
    }

    static ObjectNode message(String id, String status, String text) {
        ObjectNode item = message(id, status);
        item.withArray("content").add(outputText(text));
        return item;
    }

    static ObjectNode outputText(String text) {
        ObjectNode part = Json.object().put("type", "output_text").put("text", text);
        part.putArray("annotations");
        part.putArray("logprobs");
        return part;
    }

    static ObjectNode call(ToolCall call, String arguments, String status) {
        return Json.object()
                .put("type", "function_call")
                .put("id", itemId(call))
                .put("call_id", call.openAiId())
                .put("name", call.name())
                .put("arguments", arguments)
                .put("status", status);
    }

    static String itemId(ToolCall call) {
        return "fc_" + call.token();
    }

    /** An id that the response's items share with it but for the prefix. */
    static String itemId(String prefix, AnswerIdentity identity) {
        return prefix + identity.id().substring(identity.id().indexOf('_') + 1);
    }

    private static ObjectNode usage(ReportedUsage usage) {
        UsageForm form = usage.form();
        ObjectNode node = Json.object();
        UsageJson.put(node, "input_tokens", usage.promptTokens(), form);
        UsageJson.put(node.putObject("input_tokens_details"), "cached_tokens", usage.cachedTokens(), form);
        UsageJson.put(node, "output_tokens", usage.completionTokens(), form);
        UsageJson.put(node.putObject("output_tokens_details"), "reasoning_tokens", usage.reasoningTokens(), form);
        if (form != UsageForm.WITHOUT_TOTAL) {
            UsageJson.put(node, "total_tokens", usage.promptTokens() + usage.completionTokens(), form);
        }
        return usage.cost() == null ? node : node.put("cost", usage.cost().usd());
    }
}
