package dev.weighbridge.reports.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * JSON that may stand raw in a script tag: nothing in it can end the tag or open a comment. Made only from a JSON tree.
 */
public final class SafeJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String text;

    private SafeJson(String text) {
        this.text = text;
    }

    /** The JSON of a tree, with {@code <}, {@code >}, {@code &}, U+2028 and U+2029 escaped. */
    static SafeJson of(JsonNode tree) {
        try {
            return new SafeJson(MAPPER.writeValueAsString(tree)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a JSON tree cannot be written", e);
        }
    }

    /** The same of a value: a JSON tree, or a text, number, list or map. */
    public static SafeJson ofValue(Object value) {
        return of(MAPPER.<JsonNode>valueToTree(value));
    }

    /** A copy of its tree. */
    JsonNode tree() {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written as JSON cannot be read", e);
        }
    }

    /** The escaped JSON. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
