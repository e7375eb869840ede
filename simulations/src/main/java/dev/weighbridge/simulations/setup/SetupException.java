package dev.weighbridge.simulations.setup;

/** A run that cannot start; the message is one line that says what is wrong and how to mend it. */
public final class SetupException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SetupException(String message) {
        super(message);
    }
}
