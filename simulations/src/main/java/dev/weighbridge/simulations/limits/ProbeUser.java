package dev.weighbridge.simulations.limits;

/** A virtual user that waits for a probe. Each method may be called once in all. */
interface ProbeUser {

    /** Sends the probe. */
    void send(ProbeWork work);

    /** Goes home. */
    void dismiss();
}
