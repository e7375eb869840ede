package dev.weighbridge.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalInt;

/** Reads requests of embeddings. */
public final class EmbeddingRequest {
    private EmbeddingRequest() {}

    /**
     * Reads a body whose input is one text.
     *
     * @throws IllegalArgumentException where it is no such request, saying why
     */
    public static ModelCall parse(byte[] body) {
        JsonNode root = RequestJson.parse(body);
        String text = root.path("input").asText();
        RequestJson.require(!text.isBlank(), "input must be a text that is not blank");
        return new ModelCall(
                RequestJson.model(root),
                Conversation.of(List.of(new Turn.Said(Turn.Speaker.USER, text))),
                false,
                false,
                OptionalInt.empty(),
                List.of(),
                new Toolbox(List.of(), new ToolChoice.None(), false));
    }
}
