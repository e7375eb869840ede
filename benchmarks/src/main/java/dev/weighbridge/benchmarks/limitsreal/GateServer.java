package dev.weighbridge.benchmarks.limitsreal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that hands on what a gate lets through and answers 429 to the rest. */
final class GateServer implements AutoCloseable {
    private static final byte[] TOO_MANY =
            "{\"error\":{\"message\":\"Too many requests\",\"code\":429}}".getBytes(StandardCharsets.UTF_8);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final List<String> HANDED_ON = List.of("Authorization", "Content-Type", "Accept");

    private final Gate gate;
    private final URI upstream;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    // Over HTTP/1.1, because its upgrade of a cleartext POST costs a round trip or the body.
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private GateServer(Gate gate, int upstreamPort, HttpServer server) {
        this.gate = gate;
        this.upstream = URI.create("http://127.0.0.1:" + upstreamPort);
        this.server = server;
    }

    static GateServer start(Gate gate, int upstreamPort) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        GateServer server = new GateServer(gate, upstreamPort, http);
        http.setExecutor(server.threads);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!gate.enter()) {
                reject(exchange);
                return;
            }
            try {
                handOn(exchange);
            } finally {
                gate.leave();
            }
        }
    }

    private static void reject(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(TOO_MANY_REQUESTS, TOO_MANY.length);
        exchange.getResponseBody().write(TOO_MANY);
    }

    private void handOn(HttpExchange exchange) throws IOException {
        HttpResponse<InputStream> response = ask(request(exchange));
        response.headers()
                .firstValue("content-type")
                .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        exchange.sendResponseHeaders(response.statusCode(), 0);
        try (InputStream from = response.body();
                OutputStream to = exchange.getResponseBody()) {
            copy(from, to);
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(upstream.resolve(exchange.getRequestURI()))
                .POST(BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        for (String name : HANDED_ON) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        return request.build();
    }

    private HttpResponse<InputStream> ask(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while handing a request on", e);
        }
    }

    /** Each piece as it comes, since answers are streamed. */
    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] piece = new byte[8192];
        for (int length = from.read(piece); length >= 0; length = from.read(piece)) {
            to.write(piece, 0, length);
            to.flush();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
