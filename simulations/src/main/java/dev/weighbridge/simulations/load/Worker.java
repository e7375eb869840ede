package dev.weighbridge.simulations.load;

/** A virtual user that waits for work. Each method may be called once in all. */
interface Worker {

    /** Sends the work's request when it is due; at once where that is past. */
    void send(Work work);

    /** Goes home. */
    void dismiss();
}
