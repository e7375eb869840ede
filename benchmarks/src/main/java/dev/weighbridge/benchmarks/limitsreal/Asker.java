package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import java.util.concurrent.CompletableFuture;

/** Somebody who sends a request at once and does not wait for its answer. */
interface Asker {
    /** Sends a request of this shape; the exchange comes however it ends. */
    CompletableFuture<Exchange> ask(Shape shape);

    /** What such a request could use at most, prompt and answer, in tokens. */
    long tokens(Shape shape);
}
