package dev.weighbridge.simulations.streaming;

import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulations.streaming.Deadlines.Stage;
import io.gatling.http.client.HttpListener;
import io.gatling.http.client.Request;
import io.gatling.http.client.impl.DefaultHttpClient;
import io.gatling.http.client.impl.compression.CustomHttpContentDecompressor;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One request under way: stamps what the engine reports before doing anything else, hands it to the decoder, keeps the
 * deadlines and ends exactly once. Lives on one event loop.
 */
final class StreamedExchange implements HttpListener {
    private final NanoClock clock;
    private final EventLoop loop;
    private final InFlight inFlight;
    private final ResponseDecoder decoder;
    private final StreamedCall call;
    private final Consumer<Exchange> whenOver;

    private Stage stage = Stage.CONNECTING;
    private boolean over;
    private boolean http2;
    private @Nullable Channel channel;
    private @Nullable Deadlines deadlines;
    private @Nullable ScheduledFuture<?> timer;
    private long timerNanos;

    StreamedExchange(StreamedCall call, EventLoop loop, Surroundings surroundings, Consumer<Exchange> whenOver) {
        this.clock = surroundings.clock();
        this.loop = loop;
        this.inFlight = surroundings.inFlight();
        this.decoder = call.decoder();
        this.call = call;
        this.whenOver = whenOver;
    }

    @Override
    public void onSend() {
        long nanos = clock.nanos();
        if (over) {
            return;
        }
        decoder.sent(nanos);
        stage = Stage.CONNECTING;
        if (deadlines == null) {
            deadlines = new Deadlines(call.timeouts(), nanos);
            inFlight.began(this);
        }
        arm(deadlines, nanos);
    }

    @Override
    public void onFinalClientRequest(Request request) {}

    @Override
    public void onProtocolAwareness(boolean isHttp2) {
        http2 = isHttp2;
    }

    @Override
    public void onWrite(Channel connection) {
        long nanos = clock.nanos();
        if (over) {
            // The engine writes the request after this call, unless it throws; then it closes the connection.
            throw new IllegalStateException("given up while connecting; the request is not sent");
        }
        decoder.connected(nanos);
        channel = connection;
        WireBody.install(connection);
        enter(Stage.AWAITING_HEADERS, nanos);
    }

    @Override
    public void onHttpResponse(HttpResponseStatus status, HttpHeaders headers) {
        long nanos = clock.nanos();
        if (!over) {
            decoder.head(status.code(), list(headers), nanos);
            enter(Stage.READING, nanos);
        }
    }

    @Override
    public void onHttpResponseBodyChunk(ByteBuf chunk, boolean last) {
        long nanos = clock.nanos();
        if (over) {
            return;
        }
        read(chunk, nanos);
        if (last) {
            releaseConnection();
            decoder.end(nanos);
            finish();
        } else if (!decoder.wantsMore()) {
            giveUp(new Outcome.Cancelled("nothing that follows can matter"), nanos);
        } else if (stage == Stage.READING && decoder.sawEnd()) {
            enter(Stage.DRAINING, nanos);
        }
    }

    @Override
    public void onThrowable(Throwable thrown) {
        long nanos = clock.nanos();
        if (!over) {
            decoder.abort(ConnectionFailure.of(thrown, stage), nanos);
            finish();
        }
    }

    /** Ends it as censored, on its own loop or, where that is gone, at once; then runs {@code done}. */
    void censor(Runnable done) {
        Runnable censoring = () -> {
            if (!over) {
                giveUp(new Outcome.Censored(), clock.nanos());
            }
            done.run();
        };
        try {
            loop.execute(censoring);
        } catch (RejectedExecutionException e) {
            censoring.run();
        }
    }

    private void read(ByteBuf chunk, long nanos) {
        if (chunk.nioBufferCount() == 1) {
            decoder.body(chunk.internalNioBuffer(chunk.readerIndex(), chunk.readableBytes()), nanos);
        } else {
            for (ByteBuffer part : chunk.nioBuffers()) {
                decoder.body(part, nanos);
            }
        }
    }

    private void enter(Stage next, long nanos) {
        stage = next;
        if (deadlines != null) {
            arm(deadlines, nanos);
        }
    }

    /** Sees to it that the timer goes off no later than the next deadline; one that goes off early looks again. */
    private void arm(Deadlines due, long nowNanos) {
        long dueNanos = due.nextNanos(stage, decoder.lastDataNanos());
        if (timer != null) {
            if (timerNanos - dueNanos <= 0) {
                return;
            }
            timer.cancel(false);
        }
        timerNanos = dueNanos;
        timer = loop.schedule(() -> expire(due), Math.max(0, dueNanos - nowNanos), TimeUnit.NANOSECONDS);
    }

    private void expire(Deadlines due) {
        long nanos = clock.nanos();
        timer = null;
        if (over) {
            return;
        }
        long lastDataNanos = decoder.lastDataNanos();
        if (due.nextNanos(stage, lastDataNanos) - nanos > 0) {
            arm(due, nanos);
        } else if (stage == Stage.DRAINING) {
            closeConnection();
            decoder.end(lastDataNanos);
            finish();
        } else {
            giveUp(due.expired(stage, lastDataNanos), nanos);
        }
    }

    private void giveUp(Outcome how, long nanos) {
        closeConnection();
        decoder.abort(how, nanos);
        finish();
    }

    private void finish() {
        over = true;
        if (timer != null) {
            timer.cancel(false);
        }
        inFlight.ended(this);
        whenOver.accept(decoder.exchange());
    }

    private void releaseConnection() {
        if (channel != null) {
            WireBody.uninstall(channel, new CustomHttpContentDecompressor());
        }
    }

    /** Closes the connection without the engine's noticing, which would send the request again on another one. */
    private void closeConnection() {
        if (channel != null && !http2) {
            if (channel.pipeline().get(DefaultHttpClient.APP_HTTP_HANDLER) != null) {
                channel.pipeline().remove(DefaultHttpClient.APP_HTTP_HANDLER);
            }
            var unused = channel.close();
        }
    }

    private static List<Header> list(HttpHeaders headers) {
        return headers.entries().stream()
                .map(entry -> new Header(entry.getKey(), entry.getValue()))
                .toList();
    }
}
