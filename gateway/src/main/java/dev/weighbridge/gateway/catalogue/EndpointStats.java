package dev.weighbridge.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What OpenRouter publishes of one upstream endpoint of a model, over the last 30 minutes and all its customers. What is
 * null was not told; latency and throughput are told only to those who send a key.
 *
 * @param provider the upstream provider
 * @param tag the endpoint's name in a request's provider order
 * @param quantization how its weights are stored, e.g. {@code fp8}
 * @param status 0 where it is well, below 0 where requests avoid it
 * @param uptimePercent requests that were served, of those served or failed; limited ones are left out
 * @param latencyMillis time to the first token
 * @param throughputTokensPerSecond speed of output; its percentiles fall, the 99th being the slow end
 * @param pricing what it charges
 * @param contextTokens the most tokens of input and output together
 * @param maxOutputTokens the most tokens of output
 */
public record EndpointStats(
        @Nullable String provider,
        @Nullable String tag,
        @Nullable String quantization,
        @Nullable Long status,
        @Nullable Double uptimePercent,
        @Nullable Percentiles latencyMillis,
        @Nullable Percentiles throughputTokensPerSecond,
        Pricing pricing,
        @Nullable Long contextTokens,
        @Nullable Long maxOutputTokens) {

    private static final double FASTER_THAN_ANY_MODEL_MILLIS = 100;

    /**
     * Whether the latency may be in seconds: OpenRouter's schema says milliseconds, its examples read as seconds, and no
     * hosted model has its slowest percent below 100 ms.
     */
    public boolean latencyUnitDoubtful() {
        return latencyMillis != null && latencyMillis.p99() < FASTER_THAN_ANY_MODEL_MILLIS;
    }

    static EndpointStats of(JsonNode endpoint) {
        return new EndpointStats(
                Nodes.text(endpoint.path("provider_name")),
                Nodes.text(endpoint.path("tag")),
                Nodes.text(endpoint.path("quantization")),
                Nodes.whole(endpoint.path("status")),
                Nodes.number(endpoint.path("uptime_last_30m")),
                Percentiles.read(endpoint.path("latency_last_30m")),
                Percentiles.read(endpoint.path("throughput_last_30m")),
                PricingReader.read(endpoint.path("pricing")),
                Nodes.limit(endpoint.path("context_length")),
                Nodes.limit(endpoint.path("max_completion_tokens")));
    }
}
