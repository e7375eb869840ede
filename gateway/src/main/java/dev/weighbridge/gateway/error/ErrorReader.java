package dev.weighbridge.gateway.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.json.Json;
import dev.weighbridge.gateway.json.WellFormed;
import dev.weighbridge.gateway.secret.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an error out of any envelope gateways are known to use: OpenAI, OpenRouter (both shapes), Anthropic, NestJS,
 * FastAPI, Gemini's array, flat objects, problem+json, HTML pages and plain text (rows E01 to E20). Thread-safe.
 */
public final class ErrorReader {
    private static final int LONGEST = 2000;
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]*>([^<]*)</title>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Redactor redactor;

    public ErrorReader(Redactor redactor) {
        this.redactor = redactor;
    }

    /** The error of a response body that may be JSON, HTML or anything else. */
    public ReadError ofBody(String body) {
        String text = body.strip();
        Optional<JsonNode> tree = Json.tree(firstEvent(text));
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
        JsonNode inner = own.isObject() ? own : ofChoice(node);
        return object(inner.isObject() ? inner : node);
    }

    /** {@code error} is the message (E03), unless there is another beside it (NestJS): then it is the type. */
    private ReadError worded(String error, JsonNode node) {
        String message = message(node);
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
        JsonNode metadata = error.path("metadata");
        String type = firstText(
                error.path("type"), error.path("error_type"), metadata.path("error_type"), error.path("status"));
        return said(type, code(error), message(error), error);
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
        Matcher title = TITLE.matcher(text);
        String words = title.find() ? title.group(1).strip() : text;
        String message = words.isBlank() ? "the body was empty" : words;
        return new ReadError(new GatewayError(null, null, cleaned(message)), Json.TREES.nullNode());
    }

    private static @Nullable String message(JsonNode error) {
        String message = joined(error, "message", "error_message", "detail", "title");
        String raw = error.path("metadata").path("raw").asText("");
        if (raw.isBlank()) {
            return message;
        }
        // OpenRouter hides what the upstream said in a string, itself often JSON.
        String said = Json.tree(raw)
                .filter(JsonNode::isObject)
                .map(node -> node.has("error") ? node.get("error") : node)
                .map(ErrorReader::message)
                .orElse(raw);
        return message == null ? said : message + ": " + said;
    }

    private static @Nullable String joined(JsonNode error, String... fields) {
        for (String field : fields) {
            List<String> words = new ArrayList<>();
            collect(error.path(field), words);
            if (!words.isEmpty()) {
                return String.join("; ", words);
            }
        }
        return null;
    }

    private static void collect(JsonNode node, List<String> words) {
        if (node.isTextual() && !node.textValue().isBlank()) {
            words.add(node.textValue());
        } else if (node.isArray()) {
            node.forEach(each -> collect(each.has("msg") ? each.get("msg") : each, words));
        }
    }

    private static @Nullable String firstText(JsonNode... nodes) {
        for (JsonNode node : nodes) {
            if (node.isValueNode() && !node.isNull() && !node.asText().isEmpty()) {
                return node.asText();
            }
        }
        return null;
    }

    /** An error response may come as a stream of one event (E14). */
    private static String firstEvent(String text) {
        return text.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring("data:".length()))
                .findFirst()
                .orElse(text);
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
