package dev.weighbridge.gateway.client;

import dev.weighbridge.gateway.exchange.Exchange;
import java.util.concurrent.CompletableFuture;

/** A request under way. Thread-safe; no method blocks. */
public interface PendingExchange {

    /**
     * The exchange once it is over, however it ended: a failure of the gateway or of the network is an outcome and never
     * an exception. It completes on a thread of the client, which what depends on it must not block. Cancelling it closes
     * the connection.
     */
    CompletableFuture<Exchange> exchange();

    /** Ends it as cancelled for this reason and closes the connection; without effect once it is over. */
    void cancel(String because);

    /** Ends it as censored, because the run is over, and closes the connection; without effect once it is over. */
    void censor();
}
