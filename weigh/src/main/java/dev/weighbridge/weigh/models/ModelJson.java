package dev.weighbridge.weigh.models;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weighbridge.gateway.json.Json;
import dev.weighbridge.gateway.price.TokenPrice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models as JSON for scripts: prices are decimal strings, and what is unknown is null. */
final class ModelJson {
    private ModelJson() {}

    /** One object with all gateways. */
    static String text(List<GatewayModels> all) {
        ObjectNode root = Json.TREES.createObjectNode();
        ArrayNode gateways = root.putArray("gateways");
        all.forEach(one -> add(gateways.addObject(), one));
        return root.toPrettyString();
    }

    private static void add(ObjectNode node, GatewayModels one) {
        node.put("gateway", one.gateway().label());
        node.put("provider", one.gateway().provider().label());
        node.put("baseUrl", one.gateway().baseUrl().toString());
        ArrayNode models = node.putArray("models");
        one.rows().forEach(row -> add(models.addObject(), row));
    }

    private static void add(ObjectNode node, ModelRow row) {
        TokenPrice price = row.price();
        node.put("id", row.id());
        node.put("free", free(row));
        node.put("because", row.because().isEmpty() ? null : row.because());
        node.put("inputUsdPerMillionTokens", price == null ? null : Prices.usd(price.inputMicroUsdPerMillion()));
        node.put("outputUsdPerMillionTokens", price == null ? null : Prices.usd(price.outputMicroUsdPerMillion()));
        node.put("contextTokens", row.contextTokens());
    }

    private static @Nullable Boolean free(ModelRow row) {
        return switch (row.free()) {
            case YES -> Boolean.TRUE;
            case NO -> Boolean.FALSE;
            case UNKNOWN -> null;
        };
    }
}
