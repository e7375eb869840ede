package dev.weighbridge.gateway.client;

import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.retry.AttemptBudget;
import dev.weighbridge.gateway.retry.CircuitBreaker;
import dev.weighbridge.gateway.retry.RetryPolicy;
import dev.weighbridge.gateway.time.NanoClock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Sends requests as often as a policy, a budget and a circuit breaker allow: the one layer that retries. Thread-safe; no
 * method blocks.
 */
public final class RetryingSender {
    final RetryPolicy policy;
    final AttemptBudget budget;
    final CircuitBreaker breaker;
    final Timer timer;
    final NanoClock clock;

    /**
     * A sender of any number of requests.
     *
     * @param policy whether and when a request is sent again
     * @param budget how many further attempts all requests together may make
     * @param breaker what keeps requests from what is broken
     * @param timer what waits between attempts
     * @param clock what stamps a request that is not sent
     */
    public RetryingSender(
            RetryPolicy policy, AttemptBudget budget, CircuitBreaker breaker, Timer timer, NanoClock clock) {
        this.policy = policy;
        this.budget = budget;
        this.breaker = breaker;
        this.timer = timer;
        this.clock = clock;
    }

    /**
     * Sends one request until an attempt is answered or given up.
     *
     * @param circuit the circuit it belongs to: what fails together, such as the base URL
     * @param decoders gives a fresh decoder for each attempt
     * @param sender starts one attempt, e.g. {@code decoder -> client.start(baseUrl, credential, call, decoder)}
     * @param listener is told of every attempt
     * @return the last attempt's exchange once it is over; stopped between two attempts, that of the one before. It fails
     *     only with what {@code decoders}, {@code sender} or {@code listener} throw
     */
    public PendingExchange send(
            String circuit,
            Supplier<ResponseDecoder> decoders,
            Function<ResponseDecoder, PendingExchange> sender,
            AttemptListener listener) {
        budget.requested();
        Attempts attempts = new Attempts(this, circuit, decoders, sender, listener);
        attempts.start();
        return attempts;
    }
}
