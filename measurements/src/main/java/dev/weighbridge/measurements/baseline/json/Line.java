package dev.weighbridge.measurements.baseline.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object on one line, with its fields in the order in which they are put. What is null is left out; in lists it
 * stays. Numbers are plain, without exponents and needless zeros.
 */
public final class Line {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final ObjectNode node = MAPPER.createObjectNode();

    /** An empty object. */
    public static Line object() {
        return new Line();
    }

    /** Puts a text. */
    public Line put(String name, @Nullable String text) {
        if (text != null) {
            node.put(name, text);
        }
        return this;
    }

    /** Puts yes or no. */
    public Line put(String name, boolean flag) {
        node.put(name, flag);
        return this;
    }

    /** Puts a whole number. */
    public Line put(String name, @Nullable Long number) {
        if (number != null) {
            node.put(name, number);
        }
        return this;
    }

    /** Puts a number that is not NaN; infinite ones are left out. */
    public Line put(String name, @Nullable Double number) {
        if (number != null && !number.isInfinite()) {
            node.put(name, exact(number));
        }
        return this;
    }

    /** Puts texts. */
    public Line texts(String name, List<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
        return this;
    }

    /** Puts numbers. */
    public Line numbers(String name, List<Double> numbers) {
        ArrayNode array = node.putArray(name);
        numbers.forEach(number -> array.add(exact(number)));
        return this;
    }

    /** Puts whole numbers, of which some may be unknown. */
    public Line counts(String name, List<? extends @Nullable Long> counts) {
        ArrayNode array = node.putArray(name);
        counts.forEach(count -> array.add(count));
        return this;
    }

    /** Puts an object. */
    public Line put(String name, Line object) {
        node.set(name, object.node);
        return this;
    }

    /** Puts an object of objects, in their order. */
    public Line objects(String name, Map<String, Line> objects) {
        ObjectNode of = node.putObject(name);
        objects.forEach((key, line) -> of.set(key, line.node));
        return this;
    }

    /** Puts a list of objects. */
    public Line lines(String name, List<Line> objects) {
        ArrayNode array = node.putArray(name);
        objects.forEach(line -> array.add(line.node));
        return this;
    }

    /** It as text. */
    @Override
    public String toString() {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of JSON cannot be written", e);
        }
    }

    private static BigDecimal exact(double number) {
        BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
