package dev.weighbridge.gateway.error;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentence a person should read, found in an error object or a page. */
final class ErrorWords {
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]{0,200}>([^<]*)</title>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** A title stands near the top; nothing is searched for in the rest of a page of megabytes. */
    private static final int TOP = 16 << 10;

    private static final List<String> FIELDS = List.of("message", "error_message", "detail", "title", "msg");

    private ErrorWords() {}

    /** The title of an HTML page (E13), or else the text as it is. */
    static String ofPage(String text) {
        Matcher title = TITLE.matcher(text.length() <= TOP ? text : text.substring(0, TOP));
        return title.find() ? title.group(1).strip() : text;
    }

    /** The message of an error object, with what its upstream said; null where it says nothing. */
    static @Nullable String of(JsonNode error) {
        String message = first(error);
        String raw = error.path("metadata").path("raw").asText("");
        if (raw.isBlank()) {
            return message;
        }
        String said = upstream(raw);
        return message == null ? said : message + ": " + said;
    }

    /** OpenRouter hides what the upstream said in a string, itself often JSON (E12). */
    private static String upstream(String raw) {
        return Json.tree(raw)
                .filter(JsonNode::isObject)
                .map(node -> node.path("error").isTextual() ? node.get("error").textValue() : ofObject(node))
                .orElse(raw);
    }

    private static @Nullable String ofObject(JsonNode node) {
        return first(node.path("error").isObject() ? node.get("error") : node);
    }

    private static @Nullable String first(JsonNode error) {
        for (String field : FIELDS) {
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
            node.forEach(each -> collect(each.isObject() ? ofItem(each) : each, words));
        }
    }

    /** FastAPI lists what it refuses as objects with {@code msg} (E07); others say {@code message}. */
    private static JsonNode ofItem(JsonNode item) {
        return item.has("msg") ? item.get("msg") : item.path("message");
    }
}
