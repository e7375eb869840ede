package dev.weighbridge.simulator.ledger;

import static java.util.Objects.requireNonNull;

/**
 * What is charged for answers that do not end well. An answer without a token is never charged unless it goes on being
 * written after its reader is gone.
 *
 * @param aborted for an answer whose connection ended first, whoever ended it
 * @param failed for an answer that ended with an error
 */
public record Charging(Charged aborted, Charged failed) {
    /** What was sent is charged. */
    public static final Charging SENT = new Charging(Charged.SENT, Charged.SENT);

    public Charging {
        requireNonNull(aborted, "aborted is null");
        requireNonNull(failed, "failed is null");
    }

    /** How many tokens are charged of {@code whole} of which {@code sent} left before the connection ended. */
    public int afterAbort(int sent, int whole) {
        return aborted.tokens(sent, whole);
    }

    /** How many tokens are charged of {@code whole} of which {@code sent} left before the error. */
    public int afterFailure(int sent, int whole) {
        return failed.tokens(sent, whole);
    }
}
