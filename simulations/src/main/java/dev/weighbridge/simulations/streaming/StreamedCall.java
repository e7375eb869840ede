package dev.weighbridge.simulations.streaming;

import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.measurements.comparison.Timeouts;
import java.util.List;

/** What one streamed request needs beside the request itself: who reads the answer, how long it may take, who hears. */
public interface StreamedCall {

    /** A fresh decoder, used for this call alone and only on one event loop. */
    ResponseDecoder decoder();

    /** When the request is given up. */
    default Timeouts timeouts() {
        return Timeouts.DEFAULT;
    }

    /** Headers set last, over those of the request: what varies by call, credentials among them. */
    default List<Header> headers() {
        return List.of();
    }

    /** Whether Gatling's own report shows the request; false for what is discarded, e.g. a warm-up. */
    default boolean reported() {
        return true;
    }

    /** Hears of the exchange, exactly once, on the event loop; it must not block. */
    void ended(Exchange exchange);
}
