package dev.weighbridge.simulations.evals;

/** A virtual user that waits for a question. Each method may be called once in all. */
interface EvalUser {

    /** Sends the question. */
    void send(EvalWork work);

    /** Goes home. */
    void dismiss();
}
