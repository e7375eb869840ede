package dev.weighbridge.gateway.client;

import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.time.NanoClock;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import okhttp3.Request;

/**
 * Sends requests to gateways and tells each exchange, timed by the same decoders and marks as every other driver.
 *
 * <p>It never blocks its caller, follows no redirect, and keeps deadlines of its own. It retries nothing but one case: a
 * pooled connection that turns out to have been closed by the server is replaced and the request re-sent, once, which the
 * exchange notes. Requests beyond the number of connections wait inside, and that wait comes before the {@code sent}
 * mark. Thread-safe.
 */
public final class GatewayClient implements AutoCloseable {

    private final ClientOptions options;
    private final NanoClock clock;
    private final Timer timer;
    private final Runnable whenClosed;
    private final Engines engines;
    private final Set<Transfer> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * A client on somebody else's threads.
     *
     * @param clock what every mark is read from
     * @param timer what the deadlines are kept with
     * @param readers where responses are read; it must have a thread for each connection, and stays open
     */
    public GatewayClient(ClientOptions options, NanoClock clock, Timer timer, ExecutorService readers) {
        this(options, clock, timer, readers, () -> {});
    }

    private GatewayClient(
            ClientOptions options, NanoClock clock, Timer timer, ExecutorService readers, Runnable whenClosed) {
        this.options = options;
        this.clock = clock;
        this.timer = timer;
        this.whenClosed = whenClosed;
        this.engines = new Engines(options, readers);
    }

    /** A client on threads of its own, which end when it is closed. */
    public static GatewayClient create(ClientOptions options, NanoClock clock) {
        ClientThreads threads = new ClientThreads();
        return new GatewayClient(options, clock, threads.timer(), threads.readers(), threads::close);
    }

    /**
     * Sends one request; see {@link #start} to be able to stop it.
     *
     * @return the exchange once it is over, however it ended
     */
    public CompletableFuture<Exchange> send(
            URI baseUrl, Credential credential, HttpCall call, ResponseDecoder decoder) {
        return start(baseUrl, credential, call, decoder).exchange();
    }

    /**
     * Starts one request.
     *
     * @param baseUrl the base URL, e.g. {@code https://openrouter.ai/api/v1}, with or without a slash at its end
     * @param decoder a fresh decoder, which this request alone feeds
     * @throws IllegalArgumentException where the base URL is not one of http or https, or a header cannot be sent
     * @throws IllegalStateException where the client is closed
     */
    public PendingExchange start(URI baseUrl, Credential credential, HttpCall call, ResponseDecoder decoder) {
        Request request = Requests.of(baseUrl, credential, call);
        Transfer transfer = new Transfer(
                engines.of(request),
                request,
                credential.redactor(),
                clock,
                disconnect -> new Progress(clock, timer, options.timeouts(), decoder, disconnect));
        inFlight.add(transfer);
        var unused = transfer.exchange().whenComplete((exchange, thrown) -> over(transfer));
        if (closed) {
            inFlight.remove(transfer);
            throw new IllegalStateException("the client is closed; send before closing it");
        }
        transfer.start();
        return transfer;
    }

    private void over(Transfer transfer) {
        inFlight.remove(transfer);
        if (transfer.exchange().isCancelled()) {
            transfer.cancel("the caller cancelled it");
        }
    }

    /** Ends what is in flight as censored and closes all connections; does not wait for threads. */
    @Override
    public void close() {
        closed = true;
        inFlight.forEach(Transfer::censor);
        engines.close();
        whenClosed.run();
    }
}
