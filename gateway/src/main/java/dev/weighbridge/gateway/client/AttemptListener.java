package dev.weighbridge.gateway.client;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.retry.RetryDecision;

/** Is told of every attempt to send a request, so that a journal keeps those that failed as well. */
@FunctionalInterface
public interface AttemptListener {

    /**
     * An attempt is over. Called once for each, in order and never for two at once, on a thread of the client that must
     * not be kept busy.
     *
     * @param attempt its number, from 1
     * @param exchange what came of it; where the circuit was open, cancelled and never sent
     * @param decision what follows from it
     */
    void attempted(int attempt, Exchange exchange, RetryDecision decision);
}
