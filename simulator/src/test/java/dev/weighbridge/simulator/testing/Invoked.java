package dev.weighbridge.simulator.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A tool call as a client reads it. */
public record Invoked(String id, String name, String json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Its arguments. */
    public JsonNode arguments() {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("arguments are no JSON: " + json, e);
        }
    }

    /** Whether it is the same call in another response. */
    public boolean sameButId(Invoked other) {
        return name.equals(other.name) && json.equals(other.json) && !id.equals(other.id);
    }
}
