package dev.weighbridge.simulations.streaming;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.comparison.Timeouts;
import dev.weighbridge.simulations.testing.ScriptedServer;
import dev.weighbridge.simulations.testing.ScriptedServer.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** What a server can do to a streamed request, and what became of the requests of the one user who met it. */
@SuppressWarnings("ImmutableEnumChecker") // each constant records its own run
enum Misbehaviour {
    NONE(2, patient(), (c, n) -> {
        for (; ; ) {
            c.readRequest();
            c.answer("hello");
        }
    }),
    RESET_BEFORE_HEADERS(1, patient(), (c, n) -> {
        c.readRequest();
        c.reset();
    }),
    RESET_AFTER_HEADERS(1, patient(), (c, n) -> {
        c.readRequest();
        c.streamHead();
        c.pauseMillis(50);
        c.reset();
    }),
    RESET_MID_BODY(1, patient(), (c, n) -> {
        c.readRequest();
        c.streamHead();
        c.token("part");
        c.pauseMillis(50);
        c.reset();
    }),
    CUT_MID_BODY(1, patient(), (c, n) -> {
        c.readRequest();
        c.streamHead();
        c.token("part");
    }),
    REDIRECT_301(1, patient(), redirect("301 Moved Permanently")),
    REDIRECT_302(1, patient(), redirect("302 Found")),
    REDIRECT_307(1, patient(), redirect("307 Temporary Redirect")),
    REDIRECT_308(1, patient(), redirect("308 Permanent Redirect")),
    CLOSES_EACH_TIME(2, patient(), (c, n) -> {
        c.readRequest();
        c.answer("hello", "Connection: close");
    }),
    CLOSES_AS_WE_SEND(2, patient(), (c, n) -> {
        c.readRequest();
        c.answer("hello");
        if (n == 1) {
            c.readRequest();
        }
    }),
    SILENT(1, hasty(Outcome.Timer.HEADERS), (c, n) -> {
        c.readRequest();
        c.awaitClose();
    }),
    SILENT_ON_A_POOLED_CONNECTION(2, hasty(Outcome.Timer.HEADERS), (c, n) -> {
        c.readRequest();
        c.answer("hello");
        c.readRequest();
        c.awaitClose();
    }),
    ONLY_COMMENTS(1, hasty(Outcome.Timer.DATA_IDLE), (c, n) -> {
        c.readRequest();
        c.streamHead();
        for (; ; ) {
            c.chunk(": OPENROUTER PROCESSING\n\n");
            c.pauseMillis(20);
        }
    }),
    STALLS_MID_STREAM(1, hasty(Outcome.Timer.DATA_IDLE), (c, n) -> {
        c.readRequest();
        c.streamHead();
        c.token("part");
        c.awaitClose();
    }),
    DRIPS(1, hasty(Outcome.Timer.TOTAL), (c, n) -> {
        c.readRequest();
        c.streamHead();
        for (; ; ) {
            c.token("drip ");
            c.pauseMillis(20);
        }
    }),
    RATE_LIMITS(1, patient(), (c, n) -> {
        c.readRequest();
        c.respond(
                "429 Too Many Requests",
                "application/json",
                "{\"error\":{\"message\":\"Rate limit exceeded\",\"code\":429}}",
                "Retry-After: 7",
                "X-RateLimit-Remaining: 0");
    }),
    NEVER_ENDS_THE_BODY(1, patient(), (c, n) -> {
        c.readRequest();
        c.streamHead();
        c.token("hello");
        c.done();
        c.awaitClose();
    }),
    COMPRESSES(2, patient(), (c, n) -> {
        for (; ; ) {
            c.readRequest();
            byte[] body = gzip("""
                    data: {"choices":[{"index":0,"delta":{"content":"hello"},"finish_reason":"stop"}]}

                    data: [DONE]

                    """);
            c.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: gzip\r\nContent-Length: "
                    + body.length + "\r\n\r\n");
            c.send(body);
        }
    }),
    HINTS_FIRST(1, patient(), (c, n) -> {
        c.readRequest();
        c.send("HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n");
        c.answer("hello");
    }),
    NEVER_SHAKES_HANDS(1, hasty(Outcome.Timer.CONNECT), (c, n) -> c.awaitClose()),
    RUNS_ON(1, patient(), (c, n) -> {
        c.readRequest();
        c.streamHead();
        c.token("part");
        c.awaitClose();
    });

    /** The address that redirects point at; nobody may ever come there. */
    static final ScriptedServer ELSEWHERE = ScriptedServer.start((c, n) -> c.readRequest());

    final int requests;
    final Timeouts timeouts;
    final ScriptedServer server;
    final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    Misbehaviour(int requests, Timeouts timeouts, Script script) {
        this.requests = requests;
        this.timeouts = timeouts;
        this.server = ScriptedServer.start(script);
    }

    String url() {
        String scheme = this == NEVER_SHAKES_HANDS ? "https" : "http";
        return scheme + "://127.0.0.1:" + server.port() + "/v1/chat/completions";
    }

    private static Timeouts patient() {
        return Timeouts.DEFAULT;
    }

    /** Impatient with one timer alone, so that a slow machine cannot take one for another. */
    private static Timeouts hasty(Outcome.Timer timer) {
        Timeouts patient = Timeouts.DEFAULT;
        Duration hasty = Duration.ofMillis(1500);
        return switch (timer) {
            case CONNECT -> new Timeouts(hasty, patient.headers(), patient.dataIdle(), patient.total());
            case HEADERS -> new Timeouts(patient.connect(), hasty, patient.dataIdle(), patient.total());
            case DATA_IDLE -> new Timeouts(patient.connect(), patient.headers(), hasty, patient.total());
            case TOTAL -> new Timeouts(patient.connect(), patient.headers(), patient.dataIdle(), hasty);
        };
    }

    private static Script redirect(String statusLine) {
        return (c, n) -> {
            c.readRequest();
            c.respond(statusLine, "text/plain", "", "Location: " + ELSEWHERE.url() + "/v1/chat/completions");
            c.awaitClose();
        };
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
