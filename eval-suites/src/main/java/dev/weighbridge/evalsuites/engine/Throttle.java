package dev.weighbridge.evalsuites.engine;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Limit;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import org.jspecify.annotations.Nullable;

/**
 * When a target may be sent the next request: by the number in flight, by the rate it seems to stand, by its inferred
 * limit and by how it fares. Not thread-safe.
 */
final class Throttle {
    private final Window window;
    private final LearntRate learnt = new LearntRate();
    private final Probation probation;
    private final @Nullable SafeLoad safe;
    private final @Nullable Pacer paced;
    private int inFlight;
    private long lastNumber;

    Throttle(EngineOptions options, @Nullable SafeLoad safe) {
        Long atOnce = safe == null ? null : safe.atOnce();
        long most = atOnce == null ? options.atOnce() : Math.min(options.atOnce(), atOnce);
        window = new Window((int) Math.max(1, most));
        probation = new Probation(options.strikes());
        this.safe = safe;
        paced = safe == null ? null : new Pacer(safe.burst());
    }

    /** The earliest time at which a request may leave; {@link Long#MAX_VALUE} where a completion must come first. */
    long earliest(long nowNanos) {
        if (inFlight >= (probation.on() ? 1 : window.size())) {
            return Long.MAX_VALUE;
        }
        long pause = probation.earliest(nowNanos);
        long slot = safe == null || paced == null ? nowNanos : paced.earliest(nowNanos, safe.perSecond());
        // A request that is sent alone after a pause finds out whether the rate may be begun again.
        long rate = probation.on() ? nowNanos : learnt.earliest(nowNanos);
        return Math.max(pause, Math.max(slot, rate));
    }

    /** A request leaves now; gives its number. */
    long sent(long nowNanos) {
        inFlight++;
        learnt.sent(nowNanos);
        if (safe != null && paced != null) {
            paced.sent(nowNanos, safe.perSecond());
        }
        return ++lastNumber;
    }

    /** A request is over, and this follows. */
    void over(long number, Exchange exchange, Consequence consequence, long nowNanos) {
        int before = inFlight--;
        if (consequence instanceof Consequence.Answered) {
            answered(number, before, nowNanos);
        } else if (consequence instanceof Consequence.Limited limited) {
            rejected(number, exchange, limited, nowNanos);
        } else if (consequence instanceof Consequence.Again again) {
            probation.failed(number, lastNumber, nowNanos, true, again.because());
        } else if (consequence instanceof Consequence.Failed failed) {
            probation.failed(number, lastNumber, nowNanos, false, failed.because());
        } else if (consequence instanceof Consequence.Hopeless hopeless) {
            probation.stop(hopeless.because());
        }
    }

    private void answered(long number, int before, long nowNanos) {
        learnt.admitted(nowNanos);
        if (probation.answered(number)) {
            learnt.resumed(nowNanos);
        }
        if (!probation.on()) {
            window.answered(before);
        }
    }

    private void rejected(long number, Exchange exchange, Consequence.Limited limited, long nowNanos) {
        if (!probation.on() && !probation.predates(number)) {
            window.cut();
            if (!ofConcurrency(exchange)) {
                learnt.cut(nowNanos);
            }
        }
        probation.hinted(nowNanos, limited.hint());
        probation.rejected(number, lastNumber, nowNanos, limited.because());
    }

    private static boolean ofConcurrency(Exchange exchange) {
        return exchange.outcome() instanceof Outcome.RateLimited limited && limited.limit() == Limit.CONCURRENCY;
    }

    boolean alone() {
        return probation.on();
    }

    void stop(String because) {
        probation.stop(because);
    }

    @Nullable
    String stopped() {
        return probation.stopped();
    }
}
