package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Anthropic's errors, and what OpenRouter adds to them. */
final class AnthropicErrorJson {
    private AnthropicErrorJson() {}

    /** An error body; OpenRouter has no request id before a request is routed. */
    static ObjectNode body(ErrorEnvelope envelope, WireError error) {
        String requestId = envelope == ErrorEnvelope.ANTHROPIC ? error.requestId() : null;
        return event(envelope, error).put("request_id", requestId);
    }

    /** An error in the middle of a stream. */
    static ObjectNode event(ErrorEnvelope envelope, WireError error) {
        ObjectNode node = Json.object().put("type", "error");
        ObjectNode inner = node.putObject("error")
                .put("type", CanonicalError.anthropic(error.status()))
                .put("message", error.message());
        if (envelope == ErrorEnvelope.OPENROUTER_ANTHROPIC) {
            inner.put("error_type", CanonicalError.openRouter(error.status()));
        }
        return node;
    }
}
