package dev.weighbridge.evalsuites.junit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A gateway on loopback that says one thing to each message it knows, and 401 or 400 where it is told so. */
public final class Sorter implements AutoCloseable {
    private final Map<String, String> answers = new ConcurrentHashMap<>(
            Map.of("charged twice", "Billing", "parcel is late", "delivery", "cannot log in", "account"));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final HttpServer server;

    /** A gateway that serves. */
    public Sorter() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    /** Says this to messages with these words from now on; a number is a status without an answer. */
    public Sorter says(String words, String answer) {
        answers.put(words, answer);
        return this;
    }

    /** Its base URL. */
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** How many requests came. */
    public int requests() {
        return requests.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        String asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String answer = answers.entrySet().stream()
                .filter(known -> asked.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("nothing");
        boolean status = answer.matches("\\d{3}");
        byte[] body = (status ? "{\"error\":{\"message\":\"no\"}}" : stream(answer)).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", status ? "application/json" : "text/event-stream");
        exchange.sendResponseHeaders(status ? Integer.parseInt(answer) : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String stream(String answer) {
        boolean cut = answer.endsWith("...");
        return """
                data: {"choices":[{"index":0,"delta":{"content":"ANSWER"}}]}

                data: {"choices":[{"index":0,"delta":{},"finish_reason":"FINISH"}]}

                data: {"choices":[],"usage":{"prompt_tokens":12,"completion_tokens":4,"total_tokens":16}}

                data: [DONE]

                """.replace("ANSWER", answer).replace("FINISH", cut ? "length" : "stop");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
