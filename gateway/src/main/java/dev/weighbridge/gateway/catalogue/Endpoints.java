package dev.weighbridge.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The upstream endpoints of a model ({@code GET /models/{author}/{slug}/endpoints}); a router has none of its own.
 *
 * @param endpoints in the gateway's order
 * @param skipped how many entries could not be read, being no objects
 */
public record Endpoints(List<EndpointStats> endpoints, int skipped) {

    public Endpoints {
        endpoints = List.copyOf(endpoints);
    }

    /** The endpoint of a provider that an exchange names, in any case; empty where none or more than one is. */
    public Optional<EndpointStats> of(String provider) {
        List<EndpointStats> theirs = endpoints.stream()
                .filter(endpoint -> provider.equalsIgnoreCase(endpoint.provider()))
                .toList();
        return theirs.size() == 1 ? Optional.of(theirs.get(0)) : Optional.empty();
    }

    /** The endpoints in a body; empty where there is no list of them in it. Never throws for what a gateway sent. */
    public static Optional<Endpoints> read(String body) {
        return Nodes.data(body)
                .map(data -> data.path("endpoints"))
                .filter(JsonNode::isArray)
                .map(Endpoints::listed);
    }

    private static Endpoints listed(JsonNode array) {
        List<EndpointStats> endpoints = new ArrayList<>();
        for (JsonNode each : array) {
            if (each.isObject()) {
                endpoints.add(EndpointStats.of(each));
            }
        }
        return new Endpoints(endpoints, array.size() - endpoints.size());
    }
}
