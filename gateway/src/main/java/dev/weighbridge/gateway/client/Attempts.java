package dev.weighbridge.gateway.client;

import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.retry.RetryDecision;
import dev.weighbridge.gateway.retry.RetryDecision.GiveUp;
import dev.weighbridge.gateway.retry.RetryDecision.Retry;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The attempts to send one request, one after the other. Thread-safe. */
final class Attempts implements PendingExchange {
    private final RetryingSender by;
    private final String circuit;
    private final Supplier<ResponseDecoder> decoders;
    private final Function<ResponseDecoder, PendingExchange> sender;
    private final AttemptListener listener;
    private final CompletableFuture<Exchange> result = new CompletableFuture<>();

    private @Nullable PendingExchange current;
    private @Nullable Exchange last;
    private Timer.@Nullable Pending pause;
    private @Nullable Consumer<PendingExchange> stop;

    Attempts(
            RetryingSender by,
            String circuit,
            Supplier<ResponseDecoder> decoders,
            Function<ResponseDecoder, PendingExchange> sender,
            AttemptListener listener) {
        this.by = by;
        this.circuit = circuit;
        this.decoders = decoders;
        this.sender = sender;
        this.listener = listener;
    }

    void start() {
        var unused = result.whenComplete((exchange, thrown) -> {
            if (result.isCancelled()) {
                cancel("the caller cancelled it");
            }
        });
        attempt(1);
    }

    private void attempt(int number) {
        guarded(() -> {
            ResponseDecoder decoder = decoders.get();
            if (by.breaker.pass(circuit)) {
                send(decoder, number);
            } else {
                hold(decoder, number);
            }
        });
    }

    private void send(ResponseDecoder decoder, int number) {
        PendingExchange sent = sender.apply(decoder);
        Consumer<PendingExchange> stopped;
        synchronized (this) {
            current = sent;
            pause = null;
            stopped = stop;
        }
        if (stopped != null) {
            stopped.accept(sent);
        }
        var unused = sent.exchange().whenComplete((exchange, thrown) -> {
            if (thrown == null) {
                guarded(() -> over(exchange, number));
            } else {
                result.completeExceptionally(thrown);
            }
        });
    }

    /** Where the circuit is open, the attempt ends before it is sent. */
    private void hold(ResponseDecoder decoder, int number) {
        String open = "the circuit of " + circuit + " is open";
        decoder.abort(new Outcome.Cancelled(open + " after too many failures; it was not sent"), by.clock.nanos());
        listener.attempted(number, decoder.exchange(), new GiveUp(open));
        result.complete(decoder.exchange());
    }

    private void over(Exchange exchange, int number) {
        synchronized (this) {
            current = null;
            last = exchange;
        }
        by.breaker.over(circuit, exchange);
        RetryDecision decision = decide(exchange, number);
        listener.attempted(number, exchange, decision);
        if (!(decision instanceof Retry retry) || !paused(retry, number)) {
            result.complete(exchange);
        }
    }

    private RetryDecision decide(Exchange exchange, int number) {
        RetryDecision decision = by.policy.next(exchange, number);
        if (!(decision instanceof Retry)) {
            return decision;
        } else if (!by.breaker.passes(circuit)) {
            return new GiveUp("the circuit of " + circuit + " is open; " + decision.because());
        }
        return by.budget.take()
                ? decision
                : new GiveUp("the budget of further attempts is used up; " + decision.because());
    }

    /** Whether the next attempt will come; false where it was stopped meanwhile. */
    private synchronized boolean paused(Retry retry, int number) {
        if (stop == null) {
            pause = by.timer.schedule(() -> attempt(number + 1), retry.after().toNanos());
        }
        return stop == null;
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    @Override
    public CompletableFuture<Exchange> exchange() {
        return result;
    }

    @Override
    public void cancel(String because) {
        stop(running -> running.cancel(because));
    }

    @Override
    public void censor() {
        stop(PendingExchange::censor);
    }

    private void stop(Consumer<PendingExchange> how) {
        PendingExchange running;
        Exchange before;
        synchronized (this) {
            stop = how;
            running = current;
            before = last;
            if (pause != null) {
                pause.cancel();
            }
        }
        if (running != null) {
            how.accept(running);
        } else if (before != null) {
            result.complete(before);
        }
    }
}
