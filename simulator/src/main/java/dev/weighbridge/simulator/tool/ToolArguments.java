package dev.weighbridge.simulator.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Values that a JSON schema admits: of its required properties only, strings taken from the words of the prompt.
 * {@code const}, {@code enum}, {@code anyOf}, {@code oneOf}, local {@code $ref}, bounds of numbers and least sizes count;
 * patterns, formats and {@code allOf} do not.
 */
final class ToolArguments {
    /** Deeper schemas, which refer to themselves mostly, end in null. */
    private static final int DEEPEST = 16;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> words;
    private final RandomGenerator random;
    private JsonNode root = NODES.objectNode();

    ToolArguments(String prompt, RandomGenerator random) {
        this.words =
                NO_WORD.splitAsStream(prompt).filter(word -> !word.isEmpty()).toList();
        this.random = random;
    }

    /** An object of this schema as compact JSON; empty where the schema is no object's. */
    String of(String schema) {
        try {
            root = MAPPER.readTree(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a tool's schema is not JSON", e);
        }
        JsonNode value = value(root, 0);
        return value.isObject() ? value.toString() : "{}";
    }

    private JsonNode value(JsonNode schema, int depth) {
        if (depth > DEEPEST) {
            return NODES.nullNode();
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.path("enum").size() > 0) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        JsonNode other = other(schema);
        return other.isMissingNode() ? typed(schema, depth) : value(other, depth + 1);
    }

    /** The schema that this one stands for, missing where it stands for itself. */
    private JsonNode other(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        if (reference.startsWith("#/")) {
            return root.at(reference.substring(1));
        }
        JsonNode any = schema.path("anyOf").path(0);
        return any.isMissingNode() ? schema.path("oneOf").path(0) : any;
    }

    private JsonNode typed(JsonNode schema, int depth) {
        return switch (type(schema)) {
            case "string" -> NODES.textNode(text(schema));
            case "integer" -> NODES.numberNode(integer(schema));
            case "number" -> number(schema);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "array" -> array(schema, depth);
            case "object" -> object(schema, depth);
            default -> NODES.nullNode();
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.path(0).asText();
        }
        return type.asText(schema.has("items") ? "array" : schema.has("properties") ? "object" : "string");
    }

    private String text(JsonNode schema) {
        String word = words.isEmpty() ? "word" : words.get(random.nextInt(words.size()));
        int least = schema.path("minLength").asInt();
        String longEnough = word.length() >= least ? word : word + "x".repeat(least - word.length());
        return longEnough.substring(
                0, Math.min(longEnough.length(), schema.path("maxLength").asInt(longEnough.length())));
    }

    /** Between the schema's bounds where it has them, else 1 to 100. */
    private long integer(JsonNode schema) {
        long least = least(
                schema,
                schema.has("maximum") ? Math.min(1, schema.get("maximum").asLong()) : 1);
        long most = schema.path("maximum").asLong(Math.max(100, least));
        most = schema.has("exclusiveMaximum")
                ? Math.min(most, schema.get("exclusiveMaximum").asLong() - 1)
                : most;
        return most <= least ? least : random.nextLong(least, most + 1);
    }

    private static long least(JsonNode schema, long usual) {
        if (schema.has("exclusiveMinimum")) {
            return schema.get("exclusiveMinimum").asLong() + 1;
        }
        return schema.has("minimum") ? (long) Math.ceil(schema.get("minimum").asDouble()) : usual;
    }

    /** A whole number where one fits, else the lower bound. */
    private JsonNode number(JsonNode schema) {
        long whole = integer(schema);
        return whole <= schema.path("maximum").asDouble((double) whole)
                ? NODES.numberNode(whole)
                : schema.path("minimum");
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        int size = Math.max(1, schema.path("minItems").asInt());
        for (int item = 0; item < size; item++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .forEach(
                        name -> object.set(name, value(schema.path("properties").path(name), depth + 1)));
        return object;
    }
}
