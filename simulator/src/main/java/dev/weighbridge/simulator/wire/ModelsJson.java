package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weighbridge.gateway.price.TokenPrice;
import java.math.BigDecimal;
import java.util.Map;

/** The bodies of {@code GET /models}. */
public final class ModelsJson {
    /** A price of one micro-USD per million tokens, as dollars for one token. */
    private static final int PICO_DIGITS = 12;

    private ModelsJson() {}

    /** OpenAI's list. */
    public static byte[] openAi(Map<String, TokenPrice> models) {
        ObjectNode body = Json.object().put("object", "list");
        ArrayNode data = body.putArray("data");
        models.keySet()
                .forEach(id -> data.addObject()
                        .put("id", id)
                        .put("object", "model")
                        .put("created", 0)
                        .put("owned_by", "simulated"));
        return Json.bytes(body);
    }

    /** OpenRouter's list, whose prices are strings in dollars for one token. */
    public static byte[] openRouter(Map<String, TokenPrice> models) {
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        models.forEach((id, price) -> {
            ObjectNode model = data.addObject().put("id", id).put("name", id).put("created", 0);
            model.put("context_length", 131_072);
            pricing(model, price);
        });
        return Json.bytes(body);
    }

    static void pricing(ObjectNode node, TokenPrice price) {
        node.putObject("pricing")
                .put("prompt", perToken(price.inputMicroUsdPerMillion()))
                .put("completion", perToken(price.outputMicroUsdPerMillion()))
                .put("request", price.perRequest().usd().toPlainString());
    }

    private static String perToken(long microUsdPerMillion) {
        return BigDecimal.valueOf(microUsdPerMillion, PICO_DIGITS)
                .stripTrailingZeros()
                .toPlainString();
    }
}
