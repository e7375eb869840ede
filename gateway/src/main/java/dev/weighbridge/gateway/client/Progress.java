package dev.weighbridge.gateway.client;

import dev.weighbridge.gateway.client.Deadlines.Stage;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Phase;
import dev.weighbridge.gateway.time.NanoClock;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How far one request has come: feeds the decoder from one thread at a time, keeps the deadlines and ends exactly once.
 * What comes after the end is ignored. Thread-safe.
 */
final class Progress {
    private final NanoClock clock;
    private final Timer timer;
    private final Timeouts timeouts;
    private final ResponseDecoder decoder;
    private final Runnable disconnect;
    private final CompletableFuture<Exchange> result = new CompletableFuture<>();

    private Stage stage = Stage.CONNECTING;
    private boolean written;
    private boolean over;
    private boolean cutting;
    private long connectedNanos;
    private long alarmNanos;
    private @Nullable Deadlines deadlines;
    private Timer.@Nullable Pending alarm;
    private @Nullable RuntimeException bug;

    /** Nothing has happened yet; {@code disconnect} closes the connection at once and may come more than once. */
    Progress(NanoClock clock, Timer timer, Timeouts timeouts, ResponseDecoder decoder, Runnable disconnect) {
        this.clock = clock;
        this.timer = timer;
        this.timeouts = timeouts;
        this.decoder = decoder;
        this.disconnect = disconnect;
    }

    CompletableFuture<Exchange> result() {
        return result;
    }

    synchronized boolean over() {
        return over;
    }

    /** How far the connection has come. */
    synchronized Phase phase() {
        return switch (stage) {
            case CONNECTING -> Phase.CONNECT;
            case AWAITING_HEADERS -> written ? Phase.HEADERS : Phase.REQUEST;
            case READING, DRAINING -> Phase.BODY;
        };
    }

    /** How long ago the connection became ready, in nanoseconds. */
    synchronized long sinceConnectedNanos(long nanos) {
        return nanos - connectedNanos;
    }

    void sent() {
        step(() -> {
            long nanos = clock.nanos();
            decoder.sent(nanos);
            written = false;
            if (deadlines == null) {
                deadlines = new Deadlines(timeouts, nanos);
            }
            enter(Stage.CONNECTING, nanos);
        });
    }

    void connected() {
        long nanos = clock.nanos();
        step(() -> {
            connectedNanos = nanos;
            decoder.connected(nanos);
            enter(Stage.AWAITING_HEADERS, nanos);
        });
    }

    synchronized void written() {
        written = true;
    }

    void head(int status, List<Header> headers, long nanos) {
        step(() -> {
            decoder.head(status, headers, nanos);
            enter(Stage.READING, nanos);
        });
    }

    void body(ByteBuffer bytes, long nanos) {
        step(() -> {
            decoder.body(bytes, nanos);
            if (!decoder.wantsMore()) {
                cut(new Outcome.Cancelled("nothing that follows can matter"), nanos);
            } else if (stage == Stage.READING && decoder.sawEnd()) {
                enter(Stage.DRAINING, nanos);
            }
        });
    }

    void end(long nanos) {
        step(() -> {
            decoder.end(nanos);
            over = true;
        });
    }

    /** It ended in another way, which may depend on how far it had come. */
    void abort(Function<Phase, Outcome> how, long nanos) {
        step(() -> cut(how.apply(phase()), nanos));
    }

    /** Stops it now. */
    void abort(Outcome how) {
        step(() -> cut(how, clock.nanos()));
    }

    /** A change that is made under the lock, and what follows from it without the lock. */
    private void step(Runnable change) {
        boolean closing;
        synchronized (this) {
            if (over) {
                return;
            }
            attempt(change);
            if (!over) {
                return;
            }
            disarm();
            closing = cutting;
        }
        if (closing) {
            disconnect.run();
        }
        complete();
    }

    private void attempt(Runnable change) {
        try {
            change.run();
        } catch (RuntimeException e) {
            bug = e;
            cutting = true;
            over = true;
        }
    }

    private void complete() {
        if (bug == null) {
            result.complete(decoder.exchange());
        } else {
            result.completeExceptionally(bug);
        }
    }

    private void cut(Outcome how, long nanos) {
        cutting = true;
        decoder.abort(how, nanos);
        over = true;
    }

    private void enter(Stage next, long nanos) {
        stage = next;
        if (deadlines != null) {
            arm(deadlines, nanos);
        }
    }

    /** Sees to it that the alarm goes off no later than the next deadline; one that goes off early looks again. */
    private void arm(Deadlines due, long nowNanos) {
        long dueNanos = due.nextNanos(stage, decoder.lastDataNanos());
        if (alarm != null && alarmNanos - dueNanos <= 0) {
            return;
        }
        disarm();
        alarmNanos = dueNanos;
        alarm = timer.schedule(() -> step(() -> expire(due)), Math.max(0, dueNanos - nowNanos));
    }

    private void disarm() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }

    private void expire(Deadlines due) {
        long nanos = clock.nanos();
        alarm = null;
        long dataNanos = decoder.lastDataNanos();
        if (due.nextNanos(stage, dataNanos) - nanos > 0) {
            arm(due, nanos);
        } else if (stage == Stage.DRAINING) {
            cutting = true;
            decoder.end(dataNanos);
            over = true;
        } else {
            cut(due.expired(stage, dataNanos), nanos);
        }
    }
}
