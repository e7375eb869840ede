package dev.weighbridge.gateway.client;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.ConnectionError;
import dev.weighbridge.gateway.exchange.Outcome.Phase;
import dev.weighbridge.gateway.secret.Redactor;
import dev.weighbridge.gateway.time.NanoClock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** One request on the engine: starts its call, reads the response as it arrives, and re-sends it once where it may. */
final class Transfer implements Callback, PendingExchange {
    /**
     * How soon a pooled connection fails that had died before: within a round trip. One that fails later may have died
     * of the request, which then was processed.
     */
    static final Duration DEAD_WITHIN = Duration.ofSeconds(1);

    private static final int READ_BYTES = 8192;

    private final Call.Factory engine;
    private final Request request;
    private final Redactor redactor;
    private final NanoClock clock;
    private final Progress progress;
    private volatile @Nullable Call call;
    private volatile boolean pooled;
    private volatile boolean resent;

    /** Nothing is sent yet; {@code progress} is made with the means to close this transfer's connection. */
    Transfer(
            Call.Factory engine,
            Request request,
            Redactor redactor,
            NanoClock clock,
            Function<Runnable, Progress> progress) {
        this.engine = engine;
        this.request = request;
        this.redactor = redactor;
        this.clock = clock;
        this.progress = progress.apply(this::disconnect);
    }

    /** Hands the request to the engine. */
    void start() {
        Call next =
                engine.newCall(request.newBuilder().tag(Transfer.class, this).build());
        call = next;
        if (!progress.over()) {
            next.enqueue(this);
        }
    }

    /** The engine takes it up now, on its own thread; false where it was given up before. */
    boolean sending() {
        progress.sent();
        return !progress.over();
    }

    /** A connection is ready, which an earlier request had used or not. */
    void connected(boolean usedBefore) {
        pooled = usedBefore;
        progress.connected();
    }

    /** The request was written whole. */
    void written() {
        progress.written();
    }

    @Override
    public void onFailure(Call failed, IOException e) {
        long nanos = clock.nanos();
        if (diedBefore(e, nanos)) {
            resent = true;
            start();
        } else {
            abort(e, nanos);
        }
    }

    private boolean diedBefore(IOException e, long nanos) {
        Phase phase = progress.phase();
        return pooled
                && !resent
                && (phase == Phase.REQUEST || phase == Phase.HEADERS)
                && ConnectionFailure.ofDeadConnection(e)
                && progress.sinceConnectedNanos(nanos) <= DEAD_WITHIN.toNanos();
    }

    @Override
    public void onResponse(Call answered, Response response) {
        long headNanos = clock.nanos();
        try (response) {
            progress.head(response.code(), list(response.headers()), headNanos);
            read(response.body().source());
        } catch (IOException e) {
            abort(e, clock.nanos());
        }
    }

    /** Each read gives what has arrived, of one chunk at most, so that each is stamped by itself. */
    private void read(BufferedSource source) throws IOException {
        byte[] bytes = new byte[READ_BYTES];
        while (!progress.over()) {
            int length = source.read(bytes, 0, bytes.length);
            long nanos = clock.nanos();
            if (length < 0) {
                progress.end(nanos);
            } else {
                progress.body(ByteBuffer.wrap(bytes, 0, length), nanos);
            }
        }
    }

    private void abort(IOException e, long nanos) {
        progress.abort(
                phase -> redacted(ConnectionFailure.of(e, phase, request.url().host())), nanos);
    }

    private ConnectionError redacted(ConnectionError error) {
        return new ConnectionError(error.phase(), redactor.redact(error.detail()));
    }

    private static List<Header> list(Headers headers) {
        List<Header> list = new ArrayList<>(headers.size());
        for (int i = 0; i < headers.size(); i++) {
            list.add(new Header(headers.name(i), headers.value(i)));
        }
        return list;
    }

    @Override
    public CompletableFuture<Exchange> exchange() {
        return progress.result();
    }

    @Override
    public void cancel(String because) {
        progress.abort(new Outcome.Cancelled(because));
    }

    @Override
    public void censor() {
        progress.abort(new Outcome.Censored());
    }

    private void disconnect() {
        Call current = call;
        if (current != null) {
            current.cancel();
        }
    }
}
