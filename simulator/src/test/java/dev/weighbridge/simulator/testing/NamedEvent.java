package dev.weighbridge.simulator.testing;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event of a stream.
 *
 * @param name what its {@code event:} line says, empty where it has none
 * @param data its payload
 */
public record NamedEvent(String name, JsonNode data) {
    /** The type in its payload. */
    public String type() {
        return data.path("type").asText();
    }
}
