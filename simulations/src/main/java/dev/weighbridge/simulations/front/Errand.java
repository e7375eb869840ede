package dev.weighbridge.simulations.front;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.simulations.setup.Access;
import dev.weighbridge.simulations.streaming.StreamedCall;
import java.util.List;

/** One request on its way: where it goes, when, and as what. Unless it says otherwise, its answer is streamed. */
public interface Errand extends StreamedCall {

    /** How its target is reached. */
    Access access();

    /** The HTTP request, without a credential. */
    HttpCall call();

    /** When it is due, on the process's monotonic clock. */
    long scheduledNanos();

    /** What Gatling's report calls it. */
    String name();

    @Override
    default ResponseDecoder decoder() {
        return access().target().dialect().decoder(true, scheduledNanos(), DecoderLimits.DEFAULT, access().redactor());
    }

    @Override
    default List<Header> headers() {
        return access().headers(call());
    }
}
