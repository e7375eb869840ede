package dev.weighbridge.measurements.baseline.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object. What is missing or of another type is an {@link IllegalArgumentException} that says in one
 * line where, what was given and the rule. Fields that nobody asks for are passed over, so that files of later versions
 * can be read.
 */
public final class Fields {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    private static final int SHOWN = 40;

    private final String path;
    private final JsonNode node;

    private Fields(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    /**
     * The fields of a text that is one JSON object.
     *
     * @throws IllegalArgumentException where it is not; the message says in which line
     */
    public static Fields of(String json) {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new IllegalArgumentException(
                    "line " + line + " is not JSON: " + e.getOriginalMessage().replaceAll("\\s+", " "));
        }
        if (!node.isObject()) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        return new Fields("", node);
    }

    /** Whether there is such a field, and it is not null. */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** A text. */
    public String text(String name) {
        return checked(name, JsonNode::isTextual, "a text").textValue();
    }

    /** A text; null where there is none. */
    public @Nullable String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    /** Yes or no. */
    public boolean flag(String name) {
        return checked(name, JsonNode::isBoolean, "true or false").booleanValue();
    }

    /** A whole number. */
    public int count(String name) {
        return checked(name, n -> n.isIntegralNumber() && n.canConvertToInt(), "a whole number")
                .intValue();
    }

    /** A whole number; null where there is none. */
    public @Nullable Integer countOrNull(String name) {
        return has(name) ? count(name) : null;
    }

    /** A number. */
    public double number(String name) {
        return checked(name, JsonNode::isNumber, "a number").doubleValue();
    }

    /** A number; null where there is none. */
    public @Nullable Double numberOrNull(String name) {
        return has(name) ? number(name) : null;
    }

    /** A moment. */
    public Instant instant(String name) {
        String text = text(name);
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw wrong(path + name, "\"" + text + "\"", "a time such as 2026-01-31T12:00:00Z");
        }
    }

    /** One of some words. */
    public <T> T word(String name, Function<String, Optional<T>> known, String rule) {
        String text = text(name);
        return known.apply(text).orElseThrow(() -> wrong(path + name, "\"" + text + "\"", rule));
    }

    /** An object. */
    public Fields object(String name) {
        return new Fields(path + name + ".", checked(name, JsonNode::isObject, "an object"));
    }

    /** A list of objects. */
    public <T> List<T> objects(String name, Function<Fields, T> reader) {
        return list(name, JsonNode::isObject, "an object", (at, each) -> reader.apply(new Fields(at + ".", each)));
    }

    /** An object of objects, in its order. */
    public <T> Map<String, T> objectsByName(String name, Function<Fields, T> reader) {
        Fields inner = object(name);
        Map<String, T> read = new LinkedHashMap<>();
        inner.node.fieldNames().forEachRemaining(key -> read.put(key, reader.apply(inner.object(key))));
        return read;
    }

    /** A list of texts. */
    public List<String> texts(String name) {
        return list(name, JsonNode::isTextual, "a text", (at, each) -> each.textValue());
    }

    /** A list of numbers. */
    public List<Double> numbers(String name) {
        return list(name, JsonNode::isNumber, "a number", (at, each) -> each.doubleValue());
    }

    /** A list of whole numbers, of which some may be unknown. */
    public List<@Nullable Long> counts(String name) {
        List<@Nullable Long> counts = new ArrayList<>();
        list(
                        name,
                        n -> n.isNull() || (n.isIntegralNumber() && n.canConvertToLong()),
                        "a whole number or null",
                        (at, each) -> each)
                .forEach(each -> counts.add(each.isNull() ? null : each.longValue()));
        return counts;
    }

    /** The names of all fields, in their order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The same error with the place of this object in front, unless it names a place in it already. */
    public IllegalArgumentException placed(IllegalArgumentException error) {
        String message = String.valueOf(error.getMessage());
        boolean named = path.isEmpty() || message.startsWith(path);
        return named
                ? error
                : new IllegalArgumentException(path.substring(0, path.length() - 1) + ": " + message, error);
    }

    private interface Reader<T> {
        T read(String path, JsonNode node);
    }

    private <T> List<T> list(String name, Predicate<JsonNode> is, String rule, Reader<T> reader) {
        JsonNode array = checked(name, JsonNode::isArray, "a list");
        List<T> read = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String at = path + name + "[" + i + "]";
            read.add(reader.read(at, checked(at, array.get(i), is, rule)));
        }
        return read;
    }

    private JsonNode checked(String name, Predicate<JsonNode> is, String rule) {
        JsonNode field = node.get(name);
        return checked(path + name, field == null ? MissingNode.getInstance() : field, is, rule);
    }

    private static JsonNode checked(String at, JsonNode node, Predicate<JsonNode> is, String rule) {
        if (node.isMissingNode()) {
            throw new IllegalArgumentException(at + " is missing and must be " + rule);
        }
        if (!is.test(node)) {
            throw wrong(at, node.toString(), rule);
        }
        return node;
    }

    private static IllegalArgumentException wrong(String at, String given, String rule) {
        String shown = given.length() > SHOWN ? given.substring(0, SHOWN) + "..." : given;
        return new IllegalArgumentException(at + " is " + shown + " and must be " + rule);
    }
}
