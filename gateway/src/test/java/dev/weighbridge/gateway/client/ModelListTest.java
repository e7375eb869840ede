package dev.weighbridge.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModelListTest {
    private static final String KEY = "sk-test-0123456789";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> authorizations = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String body = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/models", exchange -> {
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aListGivesItsIdsInOrder() {
        body = "{\"object\":\"list\",\"data\":[{\"id\":\"b\"},{\"id\":\"a\",\"x\":1},{\"name\":\"no id\"}]}";
        assertThat(fetch(KEY)).isEqualTo(new ModelList.Listed(List.of("b", "a")));
        assertThat(authorizations).containsExactly("Bearer " + KEY);
    }

    @Test
    void withoutAKeyNoneIsSent() {
        body = "{\"data\":[{\"id\":\"a\"}]}";
        assertThat(fetch(null)).isEqualTo(new ModelList.Listed(List.of("a")));
        assertThat(authorizations).containsExactly("null");
    }

    @Test
    void aRefusedKeyIsUnauthorizedAndNeverRepeated() {
        status = 401;
        body = "{\"error\":{\"message\":\"no such key:\\n" + KEY + "\"}}";
        assertThat(fetch(KEY)).isEqualTo(new ModelList.Unauthorized(401, "no such key: [redacted]"));
    }

    @Test
    void nestErrorsAreReadToo() {
        status = 403;
        body = "{\"statusCode\":403,\"message\":\"Forbidden\"}";
        assertThat(fetch(KEY)).isEqualTo(new ModelList.Unauthorized(403, "Forbidden"));
    }

    @Test
    void whatIsNoListIsNotOffered() {
        status = 404;
        assertThat(fetch(KEY)).isEqualTo(new ModelList.NotOffered(404));
        status = 200;
        body = "<html>Welcome</html>";
        assertThat(fetch(KEY)).isEqualTo(new ModelList.NotOffered(200));
    }

    @Test
    void whoIsNotThereIsUnreachableInAFewWords() {
        URI nowhere = URI.create("http://127.0.0.1:1/v1");
        assertThat(ModelList.fetch(nowhere, KEY, PATIENCE)).isEqualTo(new ModelList.Unreachable("connection refused"));
    }

    private ModelList fetch(@Nullable String key) {
        return ModelList.fetch(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1"), key, PATIENCE);
    }
}
