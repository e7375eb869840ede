package dev.weighbridge.simulations.load;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.measurements.comparison.Timeouts;
import dev.weighbridge.measurements.plan.PlannedRequest;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.simulations.front.Errand;
import dev.weighbridge.simulations.setup.Access;
import java.util.function.BiConsumer;

/**
 * One planned request on its way.
 *
 * @param request what was planned
 * @param reserved the leave to send it
 * @param access how its target is reached
 * @param call the HTTP request, without a credential
 * @param timeouts when it is given up
 * @param scheduledNanos when it is due
 * @param whenEnded hears of its exchange
 */
record Work(
        PlannedRequest request,
        Reserved reserved,
        Access access,
        HttpCall call,
        Timeouts timeouts,
        long scheduledNanos,
        BiConsumer<Work, Exchange> whenEnded)
        implements Errand {

    @Override
    public String name() {
        return access.target().name();
    }

    @Override
    public boolean reported() {
        return !reserved.labels().warmUp();
    }

    @Override
    public void ended(Exchange exchange) {
        whenEnded.accept(this, exchange);
    }
}
