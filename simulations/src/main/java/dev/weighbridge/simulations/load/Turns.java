package dev.weighbridge.simulations.load;

/** Runs tasks one after the other, so that what they share needs no lock. */
public interface Turns {

    /** Runs a task after those that wait already. */
    void soon(Runnable task);

    /** Runs a task at a moment of the monotonic clock; soon where that is past. */
    void at(long nanos, Runnable task);
}
