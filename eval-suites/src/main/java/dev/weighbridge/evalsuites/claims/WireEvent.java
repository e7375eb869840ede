package dev.weighbridge.evalsuites.claims;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * One event as it stood on the wire. Read here line by line, apart from the decoder, whose tolerance would hide what a
 * client with less of it meets.
 *
 * @param name the event's name; empty where it has none
 * @param data its data; a missing node where that is not JSON
 * @param text its data as it was sent
 */
record WireEvent(String name, JsonNode data, String text) {

    /** Whether it is the end marker. */
    boolean done() {
        return text.strip().startsWith("[DONE]");
    }

    String type() {
        return data.path("type").asText("");
    }

    static List<WireEvent> of(String body) {
        String text = body.strip();
        if (text.startsWith("{") || text.startsWith("[{")) {
            return List.of(event("", text));
        }
        List<WireEvent> events = new ArrayList<>();
        String name = "";
        for (String line : text.lines().toList()) {
            if (line.isEmpty()) {
                name = "";
            } else if (line.startsWith("event:")) {
                name = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                events.add(event(name, line.substring("data:".length()).strip()));
            }
        }
        return events;
    }

    private static WireEvent event(String name, String data) {
        return new WireEvent(
                name,
                Json.tree(data).orElseGet(() -> Json.TREES.getNodeFactory().missingNode()),
                data);
    }
}
