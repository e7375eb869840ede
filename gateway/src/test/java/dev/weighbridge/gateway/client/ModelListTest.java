package dev.weighbridge.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weighbridge.gateway.client.ModelList.Listed;
import dev.weighbridge.gateway.client.ModelList.NotOffered;
import dev.weighbridge.gateway.client.ModelList.Unauthorized;
import dev.weighbridge.gateway.client.ModelList.Unreachable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelListTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String KEY = "sk-secret-1";

    private final HttpServer server = server();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile String authorization = "none";
    private volatile String path = "";
    private volatile int status = 200;
    private volatile String body = "{\"object\":\"list\",\"data\":[]}";

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void modelsAreListedInTheGatewaysOrder() {
        body =
                "{\"object\":\"list\",\"data\":[{\"id\":\"x/y:free\",\"object\":\"model\"},{\"id\":\"a\"},{\"name\":\"?\"}]}";
        assertThat(fetch(KEY)).isEqualTo(new Listed(List.of("x/y:free", "a")));
        assertThat(authorization).isEqualTo("Bearer " + KEY);
        assertThat(path).isEqualTo("/v1/models");
    }

    @Test
    void aBareArrayIsAListToo() {
        body = "[{\"id\":\"a\"}]";
        assertThat(fetch(null)).isEqualTo(new Listed(List.of("a")));
    }

    @Test
    void withoutAKeyNoneIsSent() {
        assertThat(fetch(null)).isEqualTo(new Listed(List.of()));
        assertThat(authorization).isEqualTo("null");
    }

    @Test
    void aSlashAtTheEndOfTheBaseUrlDoesNotMatter() {
        ModelList.fetch(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/"), null, TIMEOUT);
        assertThat(path).isEqualTo("/v1/models");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aRefusedKeyIsToldInTheGatewaysWordsWithoutTheKey(int given) {
        status = given;
        body = "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}";
        assertThat(fetch(KEY)).isEqualTo(new Unauthorized(given, "Incorrect API key provided: [redacted]"));
    }

    @ParameterizedTest
    @CsvSource({"404,''", "405,no", "500,{}", "200,<html>", "200,{}", "200,''", "200,{\"data\":null}"})
    void whatIsNoListIsNotOffered(int given, String text) {
        status = given;
        body = text;
        assertThat(fetch(KEY)).isEqualTo(new NotOffered(given));
    }

    @Test
    void aRedirectIsNotFollowed() {
        status = 302;
        assertThat(fetch(KEY))
                .isEqualTo(new Unreachable("it redirects to another address; give that one as the base URL"));
        assertThat(calls).hasValue(1);
    }

    @Test
    void aClosedPortRefusesTheConnection() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertThat(ModelList.fetch(URI.create("http://127.0.0.1:" + port), KEY, TIMEOUT))
                .isEqualTo(new Unreachable("connection refused by 127.0.0.1"));
    }

    @Test
    void anUnknownHostIsNamed() {
        assertThat(ModelList.fetch(URI.create("http://nowhere.invalid/v1"), KEY, TIMEOUT))
                .isEqualTo(new Unreachable("unknown host nowhere.invalid"));
    }

    @Test
    void aSilentServerIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            assertThat(ModelList.fetch(url, KEY, Duration.ofMillis(100)))
                    .isEqualTo(new Unreachable("no answer from 127.0.0.1 within 100 ms"));
        }
    }

    @Test
    void aKeyThatNoHeaderCarriesIsNotRepeated() {
        assertThat(fetch(KEY + "\n"))
                .isEqualTo(
                        new Unreachable("the key holds a character that no HTTP header may carry, such as a line end"));
    }

    @Test
    void anAddressThatIsNotHttpIsNamed() {
        assertThat(ModelList.fetch(URI.create("ftp://x"), null, TIMEOUT))
                .isEqualTo(new Unreachable("the base URL ftp://x is not one of http or https"));
    }

    private ModelList fetch(@Nullable String key) {
        return ModelList.fetch(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1"), key, TIMEOUT);
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        path = exchange.getRequestURI().getPath();
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
