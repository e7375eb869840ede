package dev.weighbridge.simulator.server;

import dev.weighbridge.simulator.ledger.Billing;
import dev.weighbridge.simulator.profile.Backend;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.truth.ServedFigures;
import dev.weighbridge.simulator.truth.TruthEntry;
import dev.weighbridge.simulator.truth.TruthLog;
import dev.weighbridge.simulator.wire.AccountJson;
import dev.weighbridge.simulator.wire.EndpointsJson;
import dev.weighbridge.simulator.wire.GenerationJson;
import dev.weighbridge.simulator.wire.WireError;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a gateway tells beside its answers: keys, credit, generations and endpoints, as OpenRouter does. */
final class SideRoutes {
    private static final String MODELS = "/models/";
    private static final String ENDPOINTS = "/endpoints";
    private static final long STATISTICS_NANOS = Duration.ofMinutes(30).toNanos();

    private final GatewayProfile profile;
    private final Billing billing;
    private final Refusals refusals;
    private final Books books;
    private final TruthLog log;

    SideRoutes(GatewayProfile profile, Refusals refusals, Books books, TruthLog log) {
        this.profile = profile;
        this.billing = profile.billing();
        this.refusals = refusals;
        this.books = books;
        this.log = log;
    }

    /** The response, empty where the gateway has no such route. */
    Optional<Response> answer(IncomingRequest request) {
        return route(request.path()).map(route -> {
            if (!request.method().equals("GET")) {
                return refusal(request, refusals.wrongMethod(request.method(), request.path()));
            }
            return known(request.key())
                    ? route.apply(request)
                    : refusal(request, refusals.badKey(request.key().isEmpty()));
        });
    }

    private Optional<Function<IncomingRequest, Response>> route(String path) {
        if (!billing.tells()) {
            return Optional.empty();
        }
        String route = path.startsWith(profile.basePath())
                ? path.substring(profile.basePath().length())
                : "";
        return switch (route) {
            case "/key" -> Optional.of(this::key);
            case "/credits" -> Optional.of(this::credits);
            case "/generation" -> Optional.of(this::generation);
            default ->
                route.startsWith(MODELS) && route.endsWith(ENDPOINTS)
                        ? Optional.of(request -> endpoints(request, modelIn(route)))
                        : Optional.empty();
        };
    }

    private static String modelIn(String route) {
        int end = Math.max(MODELS.length(), route.length() - ENDPOINTS.length());
        return route.substring(MODELS.length(), end);
    }

    private boolean known(String key) {
        return key.equals(profile.key()) || managing(key);
    }

    private boolean managing(String key) {
        return billing.managementKey().filter(key::equals).isPresent();
    }

    private Response key(IncomingRequest request) {
        boolean management = managing(request.key());
        byte[] body = AccountJson.key(billing, books.ledger().of(request.key()), management, request.at());
        return json(request, body);
    }

    private Response credits(IncomingRequest request) {
        return managing(request.key())
                ? json(request, AccountJson.credits(books.ledger()))
                : refusal(
                        request,
                        WireError.of(
                                403,
                                "permission_denied",
                                "permission_denied",
                                "Only management keys can perform this operation"));
    }

    private Response generation(IncomingRequest request) {
        return request.query("id")
                .flatMap(id -> books.generations().find(id, request.at()))
                .map(found -> json(request, GenerationJson.of(found)))
                .orElseGet(() -> refusal(request, notFound("Generation not found")));
    }

    private Response endpoints(IncomingRequest request, String name) {
        return profile.model(name)
                .map(model ->
                        json(request, EndpointsJson.of(model.id(), model.price(), figures(model, request.readNanos()))))
                .orElseGet(() -> refusal(request, notFound("Model not found")));
    }

    private Map<String, ServedFigures> figures(SimulatedModel model, long nowNanos) {
        List<TruthEntry> entries = log.entries();
        Map<String, ServedFigures> figures = new LinkedHashMap<>();
        for (Backend backend : model.backends()) {
            figures.put(
                    backend.name(),
                    ServedFigures.of(
                            entries,
                            entry -> nowNanos - entry.readNanos() <= STATISTICS_NANOS
                                    && profile.name().equals(entry.profile())
                                    && backend.name().equals(entry.backend())
                                    && entry.model() != null
                                    && model.answersTo(entry.model())));
        }
        return figures;
    }

    private static WireError notFound(String message) {
        return WireError.of(404, "invalid_request_error", "not_found", message);
    }

    private static Response json(IncomingRequest request, byte[] body) {
        return Response.Ready.ok(request, "application/json", body);
    }

    private Response refusal(IncomingRequest request, WireError error) {
        return Response.Ready.error(request, error, profile.style().envelope());
    }
}
