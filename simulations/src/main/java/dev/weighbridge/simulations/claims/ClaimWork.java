package dev.weighbridge.simulations.claims;

import dev.weighbridge.evalsuites.claims.Ask;
import dev.weighbridge.evalsuites.claims.BodyTap;
import dev.weighbridge.evalsuites.claims.CallSpec;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.measurements.comparison.Timeouts;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.simulations.front.Errand;
import dev.weighbridge.simulations.setup.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * One call of a suite on its way.
 *
 * @param ask what is asked
 * @param call the HTTP request, without a credential
 * @param reserved the leave to send it
 * @param access how the provider is reached
 * @param timeouts when it is given up
 * @param scheduledNanos when it was due, on the process's monotonic clock
 * @param tap reads the answer and keeps what stood on the wire
 * @param whenEnded hears of its exchange
 */
record ClaimWork(
        Ask ask,
        HttpCall call,
        Reserved reserved,
        Access access,
        Timeouts timeouts,
        long scheduledNanos,
        BodyTap tap,
        BiConsumer<ClaimWork, Exchange> whenEnded)
        implements Errand {

    static ClaimWork of(
            Ask ask,
            Reserved reserved,
            Access access,
            Timeouts timeouts,
            long nowNanos,
            BiConsumer<ClaimWork, Exchange> whenEnded) {
        boolean streamed = ask.request() != null && ask.request().stream();
        ResponseDecoder decoder =
                ask.spec().dialect().decoder(streamed, nowNanos, DecoderLimits.DEFAULT, access.redactor());
        HttpCall call = ask.call().with(access.target().headers());
        BodyTap tap = new BodyTap(decoder, access.redactor());
        return new ClaimWork(ask, call, reserved, access, timeouts, nowNanos, tap, whenEnded);
    }

    @Override
    public ResponseDecoder decoder() {
        return tap;
    }

    @Override
    public List<Header> headers() {
        List<Header> headers = new ArrayList<>(call.headers());
        headers.addAll(ask.credential(access.target().auth(), access.key()).headers());
        return headers;
    }

    /** Gatling's report would show a list of models, and errors that are provoked, as failures. */
    @Override
    public boolean reported() {
        return ask.request() != null && ask.spec().key() == CallSpec.Key.USUAL;
    }

    @Override
    public void ended(Exchange exchange) {
        whenEnded.accept(this, exchange);
    }

    @Override
    public String name() {
        return ask.name();
    }
}
