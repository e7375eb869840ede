package dev.weighbridge.simulations.evals;

import dev.weighbridge.evalsuites.engine.EvalStep;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.measurements.comparison.Timeouts;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.simulations.front.Errand;
import dev.weighbridge.simulations.setup.Access;
import java.util.function.BiConsumer;

/**
 * One attempt of an item on its way.
 *
 * @param send what the engine wants sent
 * @param reserved the leave to send it
 * @param access how its target is reached
 * @param call the HTTP request, without a credential
 * @param timeouts when it is given up
 * @param scheduledNanos when it was due, on the process's monotonic clock
 * @param whenEnded hears of its exchange
 */
record EvalWork(
        EvalStep.Send send,
        Reserved reserved,
        Access access,
        HttpCall call,
        Timeouts timeouts,
        long scheduledNanos,
        BiConsumer<EvalWork, Exchange> whenEnded)
        implements Errand {

    @Override
    public void ended(Exchange exchange) {
        whenEnded.accept(this, exchange);
    }

    @Override
    public String name() {
        return access.target().name() + " " + send.item().suite();
    }
}
