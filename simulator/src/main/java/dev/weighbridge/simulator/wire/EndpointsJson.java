package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.truth.ServedFigures;
import java.util.Map;
import java.util.OptionalDouble;

/** The body of {@code GET /models/{author}/{slug}/endpoints}, as OpenRouter documents it. */
public final class EndpointsJson {
    private static final int[] PERCENTILES = {50, 75, 90, 99};

    private EndpointsJson() {}

    /** A model's backends and what each of them did, by name. */
    public static byte[] of(String model, TokenPrice price, Map<String, ServedFigures> backends) {
        ObjectNode body = Json.object();
        ObjectNode data =
                body.putObject("data").put("id", model).put("name", model).put("created", 0);
        ArrayNode endpoints = data.putArray("endpoints");
        backends.forEach((name, figures) -> {
            ObjectNode endpoint = endpoints.addObject().put("name", name + " | " + model);
            endpoint.put("model_name", model).put("provider_name", name).put("context_length", 131_072);
            ModelsJson.pricing(endpoint, price);
            endpoint.put("status", 0);
            uptime(endpoint, figures);
            percentiles(endpoint, "latency_last_30m", figures.latencyMillis());
            percentiles(endpoint, "throughput_last_30m", figures.tokensPerSecond());
        });
        return Json.bytes(body);
    }

    private static void uptime(ObjectNode endpoint, ServedFigures figures) {
        if (figures.all() == 0) {
            endpoint.putNull("uptime_last_30m");
        } else {
            endpoint.put("uptime_last_30m", 100.0 * figures.served() / figures.all());
        }
    }

    private static void percentiles(ObjectNode endpoint, String name, double[] sorted) {
        if (sorted.length == 0) {
            endpoint.putNull(name);
            return;
        }
        ObjectNode node = endpoint.putObject(name);
        for (int percent : PERCENTILES) {
            OptionalDouble value = ServedFigures.percentile(sorted, percent);
            value.ifPresent(figure -> node.put("p" + percent, figure));
        }
    }
}
