package dev.weighbridge.simulations.front;

/**
 * A virtual user that waits for something to do. Each method may be called once in all.
 *
 * @param <W> what it can do
 */
public interface Worker<W extends Errand> {

    /** Sends the request when it is due; at once where that is past. */
    void send(W errand);

    /** Goes home. */
    void dismiss();
}
