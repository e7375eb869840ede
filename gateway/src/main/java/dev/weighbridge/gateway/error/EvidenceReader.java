package dev.weighbridge.gateway.error;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.exchange.GatewayError;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects from an error object what it is judged by. */
final class EvidenceReader {
    private static final int LONGEST = 32 << 10;
    private static final List<String> STATUSES = List.of("http_status", "statusCode", "status", "code");

    private EvidenceReader() {}

    static Evidence of(GatewayError error, JsonNode node) {
        return new Evidence(
                status(node),
                node.isContainerNode(),
                names(error, node),
                error.message().toLowerCase(Locale.ROOT),
                whole(error, node),
                retryable(node));
    }

    /** The first field that holds an HTTP error status, as a number or as digits. */
    private static int status(JsonNode node) {
        return STATUSES.stream()
                .mapToInt(field -> node.path(field).asInt(Evidence.NO_STATUS))
                .filter(status -> status >= 400 && status <= 599)
                .findFirst()
                .orElse(Evidence.NO_STATUS);
    }

    private static Set<String> names(GatewayError error, JsonNode node) {
        JsonNode metadata = node.path("metadata");
        Set<String> names = new HashSet<>();
        add(names, error.type());
        add(names, error.code());
        Stream.of(
                        node.path("type"),
                        node.path("code"),
                        node.path("status"),
                        node.path("error_type"),
                        node.path("limit_source"),
                        node.path("details").path("error_code"),
                        node.path("availability").path("code"),
                        node.path("innererror").path("code"),
                        metadata.path("error_type"),
                        metadata.path("limit_source"))
                .filter(JsonNode::isTextual)
                .forEach(name -> add(names, name.textValue()));
        return names;
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
        }
    }

    private static String whole(GatewayError error, JsonNode node) {
        String all = error.type() + " " + error.code() + " " + error.message() + " " + node;
        return (all.length() <= LONGEST ? all : all.substring(0, LONGEST)).toLowerCase(Locale.ROOT);
    }

    private static @Nullable Boolean retryable(JsonNode node) {
        JsonNode availability = node.path("availability").path("retryable");
        JsonNode said = availability.isBoolean() ? availability : node.path("retryable");
        return said.isBoolean() ? said.booleanValue() : null;
    }
}
