package dev.weighbridge.simulations.setup;

import dev.weighbridge.gateway.catalogue.EndpointStats;
import dev.weighbridge.gateway.catalogue.Endpoints;
import dev.weighbridge.gateway.catalogue.Percentiles;
import dev.weighbridge.gateway.client.CatalogueClient;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.run.PublishedFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks a gateway what it publishes of a target's model; only OpenRouter is known to publish anything. */
public final class Published {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Published() {}

    /** The figures of a target, none where its gateway publishes none or does not answer. */
    public static List<PublishedFigures> of(Access access, Instant now) {
        if (!isOpenRouter(access.target())) {
            return List.of();
        }
        try (CatalogueClient client =
                new CatalogueClient(Provider.OPENROUTER, access.baseUrl(), access.credential(), PATIENCE)) {
            Optional<Endpoints> endpoints =
                    client.endpoints(access.target().model()).thing();
            return endpoints.map(Endpoints::endpoints).orElse(List.of()).stream()
                    .map(endpoint -> figures(access.target().name(), endpoint, now))
                    .toList();
        }
    }

    /** Whether a target is OpenRouter, or what imitates it. */
    public static boolean isOpenRouter(Target target) {
        return target.provider() == Provider.OPENROUTER
                || Provider.OPENROUTER.label().equals(target.profile());
    }

    private static PublishedFigures figures(String target, EndpointStats endpoint, Instant now) {
        Percentiles latency = endpoint.latencyMillis();
        return new PublishedFigures(
                target,
                endpoint.provider(),
                latency == null ? null : Double.valueOf(latency.p50()),
                latency == null ? null : Double.valueOf(latency.p75()),
                latency == null ? null : Double.valueOf(latency.p90()),
                latency == null ? null : Double.valueOf(latency.p99()),
                endpoint.latencyUnitDoubtful(),
                endpoint.uptimePercent(),
                now);
    }
}
