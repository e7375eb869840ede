package dev.weighbridge.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weighbridge.gateway.catalogue.Catalogue;
import dev.weighbridge.gateway.catalogue.Credits;
import dev.weighbridge.gateway.catalogue.Endpoints;
import dev.weighbridge.gateway.catalogue.Free;
import dev.weighbridge.gateway.catalogue.GenerationEntry;
import dev.weighbridge.gateway.catalogue.KeyStatus;
import dev.weighbridge.gateway.catalogue.Model;
import dev.weighbridge.gateway.catalogue.Reply;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.http.Credential.Style;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.testing.Seeded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueClientTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String KEY = "sk-or-v1-secret-key";

    private final HttpServer server = server();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> sentHeaders = Collections.synchronizedList(new ArrayList<>());
    private final Deque<String> bodies = new ConcurrentLinkedDeque<>();
    private volatile int status = 200;

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1", "/api/v1/"})
    void modelsAreListedBelowTheBaseUrl(String base) {
        bodies.add("{\"data\":[{\"id\":\"x/y:free\",\"pricing\":{\"prompt\":\"0\",\"completion\":\"0\"}}]}");
        Reply<Catalogue> models = ask(Style.BEARER, base, CatalogueClient::models);
        assertThat(models.thing().orElseThrow().models())
                .extracting(Model::id, Model::free)
                .containsExactly(tuple("x/y:free", Free.BY_SUFFIX));
        assertThat(asked).containsExactly("/api/v1/models");
        assertThat(sentHeaders).containsExactly("Bearer " + KEY + " null null");
    }

    @Test
    void withAnthropicsHeaderGoesItsVersion() {
        bodies.add("{\"data\":[]}");
        ask(Style.X_API_KEY, CatalogueClient::models);
        assertThat(sentHeaders).containsExactly("null " + KEY + " 2023-06-01");
    }

    @Test
    void pagesAreFollowedToTheLast() {
        bodies.add("{\"data\":[{\"id\":\"a\"}],\"has_more\":true,\"last_id\":\"a b\"}");
        bodies.add("{\"data\":[{\"id\":\"b\"},{}],\"has_more\":true,\"last_id\":\"b\"}");
        bodies.add("{\"data\":[{\"id\":\"c\"}],\"has_more\":false,\"last_id\":\"c\"}");
        Catalogue all = ask(Style.X_API_KEY, CatalogueClient::models).thing().orElseThrow();
        assertThat(all.ids()).containsExactly("a", "b", "c");
        assertThat(all.complete()).isTrue();
        assertThat(all.skipped()).isEqualTo(1);
        assertThat(asked)
                .containsExactly(
                        "/v1/models", "/v1/models?after_id=a%20b&limit=100", "/v1/models?after_id=b&limit=100");
    }

    @Test
    void aGatewayThatDoesNotKnowPagesIsAskedTwiceOnly() {
        String page = "{\"data\":[{\"id\":\"a\"}],\"has_more\":true,\"last_id\":\"a\"}";
        Collections.addAll(bodies, page, page, page);
        Catalogue all = ask(Style.BEARER, CatalogueClient::models).thing().orElseThrow();
        assertThat(all.ids()).containsExactly("a");
        assertThat(all.complete()).isFalse();
        assertThat(asked).hasSize(2);
    }

    @Test
    void endlessPagesEnd() {
        for (int i = 0; i < 30; i++) {
            bodies.add("{\"data\":[{\"id\":\"m" + i + "\"}],\"has_more\":true,\"last_id\":\"m" + i + "\"}");
        }
        Catalogue all = ask(Style.BEARER, CatalogueClient::models).thing().orElseThrow();
        assertThat(all.models()).hasSize(20);
        assertThat(all.complete()).isFalse();
    }

    @Test
    void aPageThatIsBrokenLeavesTheListIncomplete() {
        bodies.add("{\"data\":[{\"id\":\"a\"}],\"has_more\":true,\"last_id\":\"a\"}");
        bodies.add("<html>");
        Catalogue all = ask(Style.BEARER, CatalogueClient::models).thing().orElseThrow();
        assertThat(all.ids()).containsExactly("a");
        assertThat(all.complete()).isFalse();
    }

    @Test
    void theKeyItsCreditsAndTheLedgerAreAskedFor() {
        bodies.add("{\"data\":{\"usage\":0.5,\"limit\":null}}");
        bodies.add("{\"data\":{\"total_credits\":2,\"total_usage\":0.5}}");
        bodies.add("{\"data\":{\"id\":\"gen-1\",\"total_cost\":0}}");
        Reply<KeyStatus> key = ask(Style.BEARER, CatalogueClient::key);
        Reply<Credits> credits = ask(Style.BEARER, CatalogueClient::credits);
        Reply<GenerationEntry> generation = ask(Style.BEARER, client -> client.generation("gen-1&x"));
        assertThat(key.thing().orElseThrow().used()).isEqualTo(new Money(500_000_000_000L));
        assertThat(credits.thing().orElseThrow().left()).isEqualTo(new Money(1_500_000_000_000L));
        assertThat(generation.thing().orElseThrow()).isInstanceOf(GenerationEntry.Indexed.class);
        assertThat(asked).containsExactly("/v1/key", "/v1/credits", "/v1/generation?id=gen-1%26x");
    }

    @Test
    void theEndpointsOfAVariantAreAskedForByItsId() {
        bodies.add("{\"data\":{\"endpoints\":[]}}");
        assertThat(ask(Style.BEARER, client -> client.endpoints("x/y z:free")))
                .isEqualTo(new Reply.Given<>(new Endpoints(List.of(), 0)));
        assertThat(asked).containsExactly("/v1/models/x/y%20z:free/endpoints");
    }

    @Test
    void anIdThatClimbsThePathIsNotSent() {
        assertThat(ask(Style.BEARER, client -> client.endpoints("../key")))
                .isEqualTo(new Reply.Unreachable<>(
                        "the model id ../key cannot stand in a path; give one as it is listed"));
        assertThat(asked).isEmpty();
    }

    @Test
    void whatTheLedgerDoesNotKnowYetIsAValue() {
        status = 404;
        bodies.add("{\"error\":{\"code\":404,\"message\":\"Resource not found\"}}");
        assertThat(ask(Style.BEARER, client -> client.generation("gen-1")))
                .isEqualTo(new Reply.Given<>(new GenerationEntry.NotYet()));
    }

    @Test
    void aServerWithoutALedgerOffersNone() {
        status = 404;
        bodies.add("<html>not here</html>");
        assertThat(ask(Style.BEARER, client -> client.generation("gen-1"))).isEqualTo(new Reply.NotOffered<>(404));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aRefusedKeyIsToldInTheGatewaysWordsWithoutTheKey(int given) {
        status = given;
        bodies.add("{\"error\":{\"message\":\"no " + KEY + "\"}}");
        assertThat(ask(Style.BEARER, CatalogueClient::credits))
                .isEqualTo(new Reply.Unauthorized<>(given, "no [redacted]"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 402, 429, 500, 503, 529})
    void aFailureIsToldInTheGatewaysWordsWithoutTheKey(int given) {
        status = given;
        bodies.add("{\"error\":{\"message\":\"not now, " + KEY.replace("-", "\\u002d") + "\"}}");
        assertThat(ask(Style.BEARER, CatalogueClient::key)).isEqualTo(new Reply.Failed<>(given, "not now, [redacted]"));
    }

    @ParameterizedTest
    @CsvSource({"404,''", "405,no", "410,{}", "501,''", "200,<html>", "200,{}", "200,''", "204,''", "200,[1"})
    void whatIsAnotherThingIsNotOffered(int given, String text) {
        status = given;
        bodies.add(text);
        assertThat(ask(Style.BEARER, CatalogueClient::key)).isEqualTo(new Reply.NotOffered<>(given));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int given) {
        status = given;
        assertThat(ask(Style.BEARER, CatalogueClient::models))
                .isEqualTo(new Reply.Unreachable<>("it redirects to another address; give that one as the base URL"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void aKeyEchoedInAListIsTakenOut() {
        bodies.add("{\"data\":[{\"id\":\"" + KEY + "\",\"name\":\"" + KEY + "\"}]}");
        assertThat(ask(Style.BEARER, CatalogueClient::models).toString())
                .doesNotContain(KEY)
                .contains("[redacted]");
    }

    @Test
    void garbageOfAnyStatusNeverThrowsNorShowsTheKey() {
        List<Integer> statuses = List.of(200, 201, 299, 400, 401, 404, 418, 429, 500, 599);
        Seeded.check(60, random -> {
            status = statuses.get(random.nextInt(statuses.size()));
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            bodies.clear();
            bodies.add(new String(bytes, StandardCharsets.ISO_8859_1) + KEY);
            assertThat(ask(Style.BEARER, CatalogueClient::models).toString()).doesNotContain(KEY);
        });
    }

    private <T> Reply<T> ask(Style style, Function<CatalogueClient, Reply<T>> question) {
        return ask(style, "/v1", question);
    }

    private <T> Reply<T> ask(Style style, String base, Function<CatalogueClient, Reply<T>> question) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + base);
        try (CatalogueClient client =
                new CatalogueClient(Provider.OPENROUTER, url, Credential.of(style, KEY), TIMEOUT)) {
            return question.apply(client);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        sentHeaders.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("x-api-key") + " "
                + exchange.getRequestHeaders().getFirst("anthropic-version"));
        String body = bodies.isEmpty() ? "" : bodies.removeFirst();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
