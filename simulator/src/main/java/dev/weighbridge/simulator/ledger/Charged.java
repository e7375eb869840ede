package dev.weighbridge.simulator.ledger;

/** How much of an answer is charged that was not sent to its end. */
public enum Charged {
    /** All of it, since the model behind the gateway wrote it to its end. */
    WHOLE,
    /** What was sent. */
    SENT,
    /** Nothing. */
    NOTHING;

    int tokens(int sent, int whole) {
        return switch (this) {
            case WHOLE -> whole;
            case SENT -> sent;
            case NOTHING -> 0;
        };
    }
}
