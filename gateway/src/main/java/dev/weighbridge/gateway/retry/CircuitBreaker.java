package dev.weighbridge.gateway.retry;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.time.NanoClock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps requests from what is broken: after some failures in a row no request passes for a while, then one, and where that
 * is answered all do again. Each key has a circuit of its own: what fails together, such as a base URL or one model behind
 * it. Only failures of the infrastructure count; an error about the request itself says that it works, and a rate limit
 * says nothing. Thread-safe; waits for nothing.
 */
public final class CircuitBreaker {
    private final CircuitOptions options;
    private final NanoClock clock;
    private final ConcurrentMap<String, CircuitState> circuits = new ConcurrentHashMap<>();

    /** All circuits are closed. */
    public CircuitBreaker(CircuitOptions options, NanoClock clock) {
        this.options = options;
        this.clock = clock;
    }

    /**
     * Lets a request pass, or not. Each that passed is followed by one {@link #over}.
     *
     * @return whether it may be sent
     */
    public boolean pass(String key) {
        long nanos = clock.nanos();
        AtomicBoolean passes = new AtomicBoolean();
        circuits.compute(key, (same, known) -> {
            CircuitState state = known == null ? CircuitState.first() : known;
            passes.set(state.passes(nanos));
            return passes.get() ? state.passed(options, nanos) : state;
        });
        return passes.get();
    }

    /** A request that had passed is over. */
    public void over(String key, Exchange exchange) {
        long nanos = clock.nanos();
        Health health = Health.of(exchange);
        circuits.compute(
                key, (same, known) -> (known == null ? CircuitState.first() : known).after(health, options, nanos));
    }

    /** Whether a request would pass now. */
    public boolean passes(String key) {
        return circuits.getOrDefault(key, CircuitState.first()).passes(clock.nanos());
    }
}
