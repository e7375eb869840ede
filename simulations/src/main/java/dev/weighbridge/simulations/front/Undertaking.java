package dev.weighbridge.simulations.front;

/**
 * What stands behind a front and keeps its users busy. Its methods are called on Gatling's threads and must not block
 * but for the last two.
 *
 * @param <W> what there is to do
 */
public interface Undertaking<W extends Errand> {

    /** How many virtual users it needs, all from the start; at least 1. */
    int workers();

    /** A user is free; it is told what to do, or to go home, at once or later. */
    void parked(Worker<W> worker);

    /** Says what is to come and begins. */
    void begin();

    /** Ends it, says what came of it and closes what is open. Nothing is in flight any more. */
    void end();
}
