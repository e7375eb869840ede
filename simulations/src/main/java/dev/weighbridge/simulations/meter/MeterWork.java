package dev.weighbridge.simulations.meter;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.decode.StoppingDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.measurements.comparison.Timeouts;
import dev.weighbridge.measurements.meter.MeterProbe;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.simulations.front.Errand;
import dev.weighbridge.simulations.setup.Access;
import java.util.function.BiConsumer;

/**
 * One probe of a meter on its way.
 *
 * @param probe what is asked
 * @param reserved the leave to send it
 * @param access how its target is reached
 * @param call the HTTP request, without a credential
 * @param timeouts when it is given up
 * @param scheduledNanos when it was due, on the process's monotonic clock
 * @param whenEnded hears of its exchange
 */
record MeterWork(
        MeterProbe probe,
        Reserved reserved,
        Access access,
        HttpCall call,
        Timeouts timeouts,
        long scheduledNanos,
        BiConsumer<MeterWork, Exchange> whenEnded)
        implements Errand {

    @Override
    public ResponseDecoder decoder() {
        ResponseDecoder decoder = access.target()
                .dialect()
                .decoder(probe.request().stream(), scheduledNanos, DecoderLimits.DEFAULT, access.redactor());
        return probe.stopAfter() > 0 ? new StoppingDecoder(decoder, probe.stopAfter()) : decoder;
    }

    /** Gatling's report would show an answer that is broken off as a failure. */
    @Override
    public boolean reported() {
        return probe.stopAfter() == 0;
    }

    @Override
    public void ended(Exchange exchange) {
        whenEnded.accept(this, exchange);
    }

    @Override
    public String name() {
        return access.target().name() + " meter";
    }
}
