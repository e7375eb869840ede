package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** Error bodies as JSON objects. */
final class ErrorJson {
    private ErrorJson() {}

    static ObjectNode of(ErrorEnvelope envelope, WireError error) {
        return switch (envelope) {
            case OPENAI, HTML, EMPTY -> inside(flat(error));
            case NEST -> nest(error);
            case NEST_ARRAY -> nestArray(error);
            case OPENROUTER -> openRouter(error);
            case OPENROUTER_AVAILABILITY -> availability(error);
            case ANTHROPIC, OPENROUTER_ANTHROPIC -> AnthropicErrorJson.body(envelope, error);
            case GEMINI_ARRAY -> gemini(error);
            case FLAT -> flat(error);
            case VLLM -> vllm(error);
            case PROBLEM -> problem(error);
            case TEXT -> Json.object().put("error", error.message());
            case DETAIL -> Json.object().put("detail", error.message());
        };
    }

    private static ObjectNode flat(WireError error) {
        return Json.object()
                .put("message", error.message())
                .put("type", error.type())
                .putNull("param")
                .put("code", error.code());
    }

    private static ObjectNode nestArray(WireError error) {
        ObjectNode body = nest(error);
        body.putArray("message").add(error.message()).add("see the guide");
        return body;
    }

    private static ObjectNode vllm(WireError error) {
        ObjectNode body = Json.object().put("object", "error");
        return body.setAll(flat(error).put("code", error.status()));
    }

    private static ObjectNode problem(WireError error) {
        return Json.object()
                .put("type", "about:blank")
                .put("title", error.code())
                .put("status", error.status())
                .put("detail", error.message());
    }

    private static ObjectNode nest(WireError error) {
        return Json.object()
                .put("statusCode", error.status())
                .put("timestamp", error.at())
                .put("path", error.path())
                .put("message", error.message());
    }

    private static ObjectNode openRouter(WireError error) {
        ObjectNode inner = Json.object().put("message", error.message()).put("code", error.status());
        ObjectNode metadata = inner.putObject("metadata");
        if (!error.headers().isEmpty()) {
            metadata.set("headers", headers(error.headers()));
            metadata.putNull("provider_name");
        } else if (error.details().isEmpty()) {
            metadata.put("error_type", error.code());
        }
        metadata.setAll(headers(error.details()));
        return inside(inner).put("user_id", "user_simulated");
    }

    private static ObjectNode headers(Map<String, String> headers) {
        ObjectNode node = Json.object();
        new TreeMap<>(headers).forEach(node::put);
        return node;
    }

    private static ObjectNode availability(WireError error) {
        boolean retryable = error.status() == 429 || error.status() == 503;
        ObjectNode inner = Json.object()
                .put("message", error.message())
                .put("error_type", error.type())
                .put("http_status", error.status());
        inner.putObject("availability").put("code", error.code()).put("retryable", retryable);
        return inside(inner);
    }

    private static ObjectNode gemini(WireError error) {
        return inside(Json.object()
                .put("code", error.status())
                .put("message", error.message())
                .put("status", googleStatus(error.status())));
    }

    private static String googleStatus(int status) {
        return switch (status) {
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "PERMISSION_DENIED";
            case 404 -> "NOT_FOUND";
            case 429 -> "RESOURCE_EXHAUSTED";
            case 503 -> "UNAVAILABLE";
            default -> status >= 500 ? "INTERNAL" : "INVALID_ARGUMENT";
        };
    }

    private static ObjectNode inside(ObjectNode error) {
        return Json.object().set("error", error);
    }
}
