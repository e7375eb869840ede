package dev.weighbridge.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Percentiles as a gateway publishes them, in the unit of whoever holds them. Nothing is said of the number of requests
 * behind them.
 *
 * @param p50 the median
 * @param p75 the 75th
 * @param p90 the 90th
 * @param p99 the 99th
 */
public record Percentiles(double p50, double p75, double p90, double p99) {

    /** The percentiles of an object, null unless all four are there and none is negative. */
    static @Nullable Percentiles read(JsonNode node) {
        Double p50 = Nodes.number(node.path("p50"));
        Double p75 = Nodes.number(node.path("p75"));
        Double p90 = Nodes.number(node.path("p90"));
        Double p99 = Nodes.number(node.path("p99"));
        if (p50 == null || p75 == null || p90 == null || p99 == null) {
            return null;
        }
        Percentiles read = new Percentiles(p50, p75, p90, p99);
        return Math.min(Math.min(p50, p75), Math.min(p90, p99)) < 0 ? null : read;
    }
}
