package dev.weighbridge.gateway.ratelimit.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.error.ErrorText;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.json.Json;
import dev.weighbridge.gateway.ratelimit.RetryHint;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.gateway.ratelimit.wire.WhenParser.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the body of a refusal says of limits, beside its prose. */
final class RefusalBody {
    /** Where waits stand in error objects, and as what. */
    private static final List<Map.Entry<String, Place>> FIELDS = List.of(
            Map.entry("retry_after_ms", Place.RETRY_AFTER_MS),
            Map.entry("retry_after", Place.RETRY_AFTER),
            Map.entry("retry_after_seconds", Place.RETRY_AFTER),
            Map.entry("retryAfter", Place.RETRY_AFTER),
            Map.entry("retryDelay", Place.RETRY_AFTER),
            Map.entry("reset_at", Place.RESET));

    private static final RefusalBody NONE = new RefusalBody(Json.TREES.nullNode());

    private final JsonNode error;
    private final List<JsonNode> places;

    private RefusalBody(JsonNode root) {
        this.error = root.path("error").isObject() ? root.path("error") : root;
        this.places = places(root, error);
    }

    static RefusalBody of(String body) {
        if (body.isEmpty()) {
            return NONE;
        }
        JsonNode tree = Json.tree(ErrorText.json(body)).orElse(Json.TREES.nullNode());
        return new RefusalBody(tree.isArray() ? tree.path(0) : tree);
    }

    private static List<JsonNode> places(JsonNode root, JsonNode error) {
        List<JsonNode> places = new ArrayList<>(List.of(error.path("availability"), error));
        // Gemini's RetryInfo is one of the details.
        error.path("details").forEach(places::add);
        places.addAll(List.of(error.path("metadata"), root));
        return places;
    }

    /** The rate-limit headers OpenRouter puts into its bodies (row T10); those of other meanings are left out. */
    List<Header> headers() {
        return embedded()
                .filter(header -> BucketStyle.isOne(header.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The first wait that can be meant, empty where there is none. */
    Optional<When> hint(WhenParser when) {
        return places.stream()
                .flatMap(place -> hints(place, when))
                .findFirst()
                .or(() -> RetryHeaders.read(new HeaderFields(embedded().toList()), when)
                        .map(RetryHint::when));
    }

    private static Stream<When> hints(JsonNode place, WhenParser when) {
        return FIELDS.stream()
                .filter(field -> place.path(field.getKey()).isValueNode())
                .flatMap(field ->
                        when.parse(field.getValue(), place.path(field.getKey()).asText()).stream());
    }

    private Stream<Header> embedded() {
        return error.path("metadata").path("headers").properties().stream()
                .map(field -> new Header(field.getKey(), field.getValue().asText()));
    }
}
