package dev.weighbridge.gateway.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** How this module reads and writes JSON: bounded in depth, lenient where gateways are known to slip. Thread-safe. */
public final class Json {
    private static final int DEEPEST = 200;
    private static final int LONGEST_TEXT = 64 << 20;

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(LONGEST_TEXT)
            .build();

    /** For what is RFC 8259 to the letter. */
    public static final JsonFactory STRICT =
            JsonFactory.builder().streamReadConstraints(BOUNDS).build();

    /** For what is not: NaN, Infinity and trailing commas are read too. */
    public static final JsonFactory LENIENT = JsonFactory.builder()
            .streamReadConstraints(BOUNDS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /** Trees, for bodies and errors, which are few. */
    public static final ObjectMapper TREES = JsonMapper.builder(LENIENT).build();

    private Json() {}

    /** The tree of a text, empty where it is not JSON. */
    public static Optional<JsonNode> tree(String text) {
        try {
            return Optional.ofNullable(TREES.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
