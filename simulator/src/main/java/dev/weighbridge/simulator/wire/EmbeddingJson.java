package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The body of {@code POST /embeddings}. */
public final class EmbeddingJson {
    private EmbeddingJson() {}

    /** OpenAI's list with one vector. */
    public static byte[] of(String model, double[] vector, int promptTokens) {
        ObjectNode body = Json.object().put("object", "list");
        ObjectNode item =
                body.putArray("data").addObject().put("object", "embedding").put("index", 0);
        ArrayNode numbers = item.putArray("embedding");
        for (double number : vector) {
            numbers.add((float) number);
        }
        body.put("model", model);
        body.putObject("usage").put("prompt_tokens", promptTokens).put("total_tokens", promptTokens);
        return Json.bytes(body);
    }
}
