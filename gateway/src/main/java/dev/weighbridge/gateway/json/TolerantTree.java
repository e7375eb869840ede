package dev.weighbridge.gateway.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value and what had to be tolerated to read it.
 *
 * @param tree the value
 * @param tolerance what was wrong with its text
 */
public record TolerantTree(JsonNode tree, Tolerance tolerance) {
    private static final ObjectMapper STRICT = JsonMapper.builder(Json.STRICT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectMapper LENIENT = JsonMapper.builder(Json.LENIENT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** How far a text is from JSON. */
    public enum Tolerance {
        /** It is JSON. */
        NONE,
        /** It is JSON but for NaN, a trailing comma or raw control characters. */
        LENIENT,
        /** It holds bytes that are not UTF-8, which were read as U+FFFD. */
        REPLACED
    }

    /** The value between two offsets; empty where it is not JSON whatever is tolerated. */
    public static Optional<TolerantTree> read(byte[] data, int from, int to) {
        JsonNode tree = tree(STRICT, data, from, to);
        if (tree != null) {
            return Optional.of(new TolerantTree(tree, Tolerance.NONE));
        }
        tree = tree(LENIENT, data, from, to);
        if (tree != null) {
            return Optional.of(new TolerantTree(tree, Tolerance.LENIENT));
        }
        byte[] replaced = new String(data, from, to - from, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        return Optional.ofNullable(tree(LENIENT, replaced, 0, replaced.length))
                .map(read -> new TolerantTree(read, Tolerance.REPLACED));
    }

    private static @Nullable JsonNode tree(ObjectMapper mapper, byte[] data, int from, int to) {
        try {
            JsonNode tree = mapper.readTree(data, from, to - from);
            return tree.isMissingNode() ? null : tree;
        } catch (IOException e) {
            return null;
        }
    }
}
