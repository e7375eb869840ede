package dev.weighbridge.gateway.client;

import dev.weighbridge.gateway.catalogue.Catalogue;
import dev.weighbridge.gateway.catalogue.CataloguePage;
import dev.weighbridge.gateway.catalogue.Credits;
import dev.weighbridge.gateway.catalogue.Endpoints;
import dev.weighbridge.gateway.catalogue.Generation;
import dev.weighbridge.gateway.catalogue.GenerationEntry;
import dev.weighbridge.gateway.catalogue.KeyStatus;
import dev.weighbridge.gateway.catalogue.Reply;
import dev.weighbridge.gateway.client.GetCall.Answer;
import dev.weighbridge.gateway.client.GetCall.Answer.Responded;
import dev.weighbridge.gateway.error.ErrorReader;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.json.Json;
import dev.weighbridge.gateway.provider.Provider;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks a gateway for its models and, where it has them, for its ledger and its own statistics.
 *
 * <p>Each method sends one request (a list in pages one for each page), blocks the calling thread no longer than the
 * timeout for each, follows no redirect and throws for nothing a gateway does. The key travels in its header only.
 * Thread-safe.
 */
public final class CatalogueClient implements AutoCloseable {
    private static final Header ANTHROPIC_VERSION = new Header("anthropic-version", "2023-06-01");
    private static final int MOST_PAGES = 20;
    private static final String PAGE_LIMIT = "100";

    private final Provider provider;
    private final ErrorReader errors;
    private final GetCall calls;

    /**
     * A client of one gateway.
     *
     * @param provider the gateway, which decides what is known of its free models
     * @param baseUrl the base URL, e.g. {@code https://openrouter.ai/api/v1}, with or without a slash at its end
     * @param credential the key and its header
     * @param timeout for everything of one request from the look-up of the name to the last byte
     */
    public CatalogueClient(Provider provider, URI baseUrl, Credential credential, Duration timeout) {
        this.provider = provider;
        this.errors = new ErrorReader(credential.redactor());
        this.calls = new GetCall(baseUrl, headers(credential), credential, timeout);
    }

    /** The models ({@code GET /models}), of all pages; what a later page does not give is left out, and said. */
    public Reply<Catalogue> models() {
        return page().map(this::withNextPages);
    }

    /** What the gateway says of the key itself ({@code GET /key}; OpenRouter). */
    public Reply<KeyStatus> key() {
        return ask(good(KeyStatus::read), List.of("key"));
    }

    /** The account's credits ({@code GET /credits}; OpenRouter, where any but a management key is unauthorized). */
    public Reply<Credits> credits() {
        return ask(good(Credits::read), List.of("credits"));
    }

    /**
     * What the ledger says of one request ({@code GET /generation}; OpenRouter).
     *
     * @param responseId the response's id, {@code gen-...}
     */
    public Reply<GenerationEntry> generation(String responseId) {
        return ask(CatalogueClient::entry, List.of("generation"), "id", responseId);
    }

    /**
     * What the gateway measured of a model's upstream endpoints ({@code GET /models/{author}/{slug}/endpoints};
     * OpenRouter).
     *
     * @param model the model's id, with its suffix if it has one
     */
    public Reply<Endpoints> endpoints(String model) {
        List<String> segments = new ArrayList<>(List.of("models"));
        segments.addAll(List.of(model.split("/", -1)));
        segments.add("endpoints");
        boolean climbs = segments.contains(".") || segments.contains("..");
        return climbs
                ? new Reply.Unreachable<>("the model id " + model + " cannot stand in a path; give one as it is listed")
                : ask(good(Endpoints::read), segments);
    }

    /** Lets go of the connections; a client may still be used after. */
    @Override
    public void close() {
        calls.close();
    }

    private Catalogue withNextPages(CataloguePage first) {
        Catalogue all = first.part();
        String after = first.lastId();
        for (int pages = 1; after != null && pages < MOST_PAGES; pages++) {
            CataloguePage next =
                    page("after_id", after, "limit", PAGE_LIMIT).thing().orElse(null);
            // A gateway that does not know after_id sends the first page for ever.
            if (next == null || after.equals(next.lastId())) {
                return all;
            }
            all = all.plus(next.part());
            after = next.lastId();
        }
        return all;
    }

    private Reply<CataloguePage> page(String... parameters) {
        return ask(good(body -> CataloguePage.read(provider, body)), List.of("models"), parameters);
    }

    private <T> Reply<T> ask(Function<Responded, Optional<T>> reader, List<String> segments, String... parameters) {
        Answer answer = calls.get(segments, parameters);
        if (answer instanceof Answer.Nothing nothing) {
            return new Reply.Unreachable<>(nothing.because());
        }
        Responded response = (Responded) answer;
        return reader.apply(response).<Reply<T>>map(Reply.Given::new).orElseGet(() -> without(response));
    }

    private <T> Reply<T> without(Responded response) {
        int status = response.status();
        return switch (status) {
            case 401, 403 -> new Reply.Unauthorized<>(status, message(response));
            case 404, 405, 410, 501 -> new Reply.NotOffered<>(status);
            default -> response.good() ? new Reply.NotOffered<>(status) : new Reply.Failed<>(status, message(response));
        };
    }

    private String message(Responded response) {
        return errors.ofBody(response.body()).error().message();
    }

    private static <T> Function<Responded, Optional<T>> good(Function<String, Optional<T>> reader) {
        return response -> response.good() ? reader.apply(response.body()) : Optional.empty();
    }

    /** A 404 in JSON is the ledger's; any other is that of a server without one. */
    private static Optional<GenerationEntry> entry(Responded response) {
        if (response.status() == 404 && Json.tree(response.body()).isPresent()) {
            return Optional.of(new GenerationEntry.NotYet());
        }
        return response.good() ? Generation.read(response.body()).map(GenerationEntry.Indexed::new) : Optional.empty();
    }

    private static List<Header> headers(Credential credential) {
        List<Header> headers = new ArrayList<>(credential.headers());
        // Anthropic refuses a request that does not name a version.
        if (headers.stream().anyMatch(header -> header.name().equalsIgnoreCase("x-api-key"))) {
            headers.add(ANTHROPIC_VERSION);
        }
        return headers;
    }
}
