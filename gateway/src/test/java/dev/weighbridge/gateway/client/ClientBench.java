package dev.weighbridge.gateway.client;

import dev.weighbridge.gateway.chat.ChatDialect;
import dev.weighbridge.gateway.client.testing.Peer;
import dev.weighbridge.gateway.client.testing.RecordingDecoder;
import dev.weighbridge.gateway.client.testing.ScriptedServer;
import dev.weighbridge.gateway.client.testing.TestingTimer;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.testing.TestingNanoClock;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A client on a clock that stands still, and a server that answers it by a script. */
final class ClientBench implements AutoCloseable {
    static final String KEY = "sk-fake-0123456789";
    static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    static final String TOKEN = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"}}]}\n\n";
    static final String FINISH = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
    static final String DONE = "data: [DONE]\n\n";
    static final String WHOLE = TOKEN + FINISH + DONE;

    private static final Credential CREDENTIAL = Credential.of(Credential.Style.BEARER, KEY);
    private static final HttpCall CALL =
            new HttpCall("/chat/completions", List.of(new Header("Content-Type", "application/json")), "{}");

    final TestingNanoClock clock = new TestingNanoClock(1_000);
    final TestingTimer timer = new TestingTimer(clock);
    final RecordingDecoder decoder = decoder();
    final ScriptedServer server;
    final GatewayClient client;
    private final ExecutorService readers = Executors.newCachedThreadPool();

    ClientBench(Timeouts timeouts, Script script) {
        server = new ScriptedServer((peer, index) -> script.serve(peer, index, decoder));
        client = new GatewayClient(ClientOptions.connections(4).with(timeouts), clock, timer, readers);
    }

    ClientBench(Script script) {
        this(Timeouts.DEFAULT, script);
    }

    /** A server's script that can wait for what {@link ClientBench#decoder} was told. */
    @FunctionalInterface
    interface Script {
        void serve(Peer peer, int index, RecordingDecoder decoder) throws IOException, InterruptedException;
    }

    /** Starts the request that {@link #decoder} reads. */
    PendingExchange start() {
        return start(server.baseUrl(), decoder);
    }

    PendingExchange start(URI baseUrl, RecordingDecoder reader) {
        return client.start(baseUrl, CREDENTIAL, CALL, reader);
    }

    /** The exchange of the request that {@link #decoder} reads. */
    Exchange exchange() throws InterruptedException {
        return get(start().exchange());
    }

    /** One more decoder, whose request the marks of another clock would not matter to. */
    RecordingDecoder decoder() {
        return new RecordingDecoder(
                ChatDialect.decoder(true, clock.nanos(), DecoderLimits.DEFAULT, CREDENTIAL.redactor()));
    }

    /** The exchange, waited for no longer than half a minute. */
    static Exchange get(CompletableFuture<Exchange> exchange) throws InterruptedException {
        try {
            return exchange.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("no exchange came", e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
        readers.shutdownNow();
    }
}
