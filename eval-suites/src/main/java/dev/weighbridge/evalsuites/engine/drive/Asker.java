package dev.weighbridge.evalsuites.engine.drive;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.gateway.exchange.Exchange;
import java.util.function.Consumer;

/** Asks an item of its target once. */
@FunctionalInterface
public interface Asker {

    /**
     * Asks, and does not wait for the answer.
     *
     * @param attempt the attempt's number, from 1
     * @param over gets the exchange, exactly once, on any thread and be it before this returns; one that was not allowed
     *     to be sent is cancelled, with the reason
     */
    void ask(EvalItem item, int attempt, Consumer<Exchange> over);

    /**
     * Looks whether every exchange that was begun can still be over; called now and then while nothing happens.
     *
     * @throws RuntimeException where not, such as where a journal cannot be written
     */
    default void check() {}
}
