package dev.weighbridge.gateway.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.json.Json;
import dev.weighbridge.gateway.json.WellFormed;
import dev.weighbridge.gateway.secret.Redactor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads an error out of any envelope gateways are known to use: OpenAI, OpenRouter (both shapes), Anthropic, NestJS,
 * FastAPI, Gemini's array, flat objects, problem+json, HTML pages and plain text (rows E01 to E20). No text makes it
 * throw. Thread-safe.
 */
public final class ErrorReader {
    private static final int LONGEST = 2000;

    private final Redactor redactor;

    public ErrorReader(Redactor redactor) {
        this.redactor = redactor;
    }

    /** The error of a response body that may be JSON, HTML or anything else. */
    public ReadError ofBody(String body) {
        String text = body.strip();
        Optional<JsonNode> tree = Json.tree(ErrorText.json(text));
        return tree.filter(JsonNode::isContainerNode).map(this::of).orElseGet(() -> plain(text));
    }

    private ReadError of(JsonNode node) {
        if (node.isArray() && !node.isEmpty()) {
            return of(node.get(0));
        }
        JsonNode own = node.path("error");
        if (own.isTextual() && !own.textValue().isEmpty()) {
            return worded(own.textValue(), node);
        }
        JsonNode inner = inner(node);
        return object(inner.isObject() ? inner : node);
    }

    private static JsonNode inner(JsonNode node) {
        JsonNode own = node.path("error");
        JsonNode listed = node.path("errors").path(0);
        JsonNode detail = node.path("detail");
        if (own.isObject()) {
            return own;
        } else if (listed.isObject()) {
            return listed;
        } else if (detail.isObject()) {
            return detail.path("error").isObject() ? detail.get("error") : detail;
        }
        return ofChoice(node);
    }

    /** {@code error} is the message (E03), unless there is another beside it (NestJS): then it is the type. */
    private ReadError worded(String error, JsonNode node) {
        String message = ErrorWords.of(node);
        return message == null ? said(null, code(node), error, node) : said(error, code(node), message, node);
    }

    /** The error inside a choice (E19). */
    private static JsonNode ofChoice(JsonNode node) {
        for (JsonNode choice : node.path("choices")) {
            if (choice.path("error").isObject()) {
                return choice.path("error");
            }
        }
        return MissingNode.getInstance();
    }

    private ReadError object(JsonNode error) {
        JsonNode status = error.path("status");
        String type = firstText(
                error.path("type"),
                error.path("error_type"),
                error.path("metadata").path("error_type"),
                status.isTextual() ? status : MissingNode.getInstance());
        return said(type, code(error), ErrorWords.of(error), error);
    }

    private static @Nullable String code(JsonNode error) {
        return firstText(
                error.path("code"),
                error.path("details").path("error_code"),
                error.path("http_status"),
                error.path("statusCode"));
    }

    private ReadError said(@Nullable String type, @Nullable String code, @Nullable String message, JsonNode evidence) {
        String words = message == null || message.isBlank() ? "no message was given" : message;
        return new ReadError(new GatewayError(clean(type), clean(code), cleaned(words)), evidence);
    }

    private ReadError plain(String text) {
        String words = ErrorWords.ofPage(text);
        String message = words.isBlank() ? "the body was empty" : words;
        return new ReadError(new GatewayError(null, null, cleaned(message)), Json.TREES.nullNode());
    }

    private static @Nullable String firstText(JsonNode... nodes) {
        for (JsonNode node : nodes) {
            if (node.isValueNode() && !node.isNull() && !node.asText().isEmpty()) {
                return node.asText();
            }
        }
        return null;
    }

    private @Nullable String clean(@Nullable String text) {
        return text == null ? null : cleaned(text);
    }

    /** Without secrets, and no longer than a person reads. */
    private String cleaned(String text) {
        String safe = redactor.redact(text);
        return WellFormed.text(safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…");
    }
}
