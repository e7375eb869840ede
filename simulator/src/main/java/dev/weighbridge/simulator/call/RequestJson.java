package dev.weighbridge.simulator.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the readers of all dialects need of JSON. */
final class RequestJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RequestJson() {}

    static JsonNode parse(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("body is not JSON", e);
        }
    }

    static String model(JsonNode root) {
        JsonNode model = root.path("model");
        require(model.isTextual() && !model.asText().isBlank(), "you must provide a model parameter");
        return model.asText();
    }

    /** A string, or the texts of an array of parts as one; empty where it is neither. */
    static String text(JsonNode content) {
        if (content.isArray()) {
            return children(content).map(part -> part.path("text").asText()).collect(Collectors.joining());
        }
        return content.isTextual() ? content.asText() : "";
    }

    static OptionalInt limit(JsonNode root, String field) {
        if (!root.hasNonNull(field)) {
            return OptionalInt.empty();
        }
        JsonNode most = root.get(field);
        require(most.canConvertToInt() && most.asInt() >= 1, field + " is " + most + ", must be at least 1");
        return OptionalInt.of(most.asInt());
    }

    static List<String> texts(JsonNode node) {
        return node.isTextual()
                ? List.of(node.asText())
                : children(node).map(JsonNode::asText).toList();
    }

    static String compact(JsonNode node) {
        return node.isContainerNode() ? node.toString() : "{}";
    }

    /** JSON without needless spaces, so that it counts the same whether a dialect sends it as text or as an object. */
    static String compact(String json) {
        try {
            return MAPPER.readTree(json).toString();
        } catch (JsonProcessingException e) {
            return json;
        }
    }

    static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
