package dev.weighbridge.simulator.script;

import java.util.Optional;

/** Where steps are played: the one side of a connection that sends. */
public interface Stage {
    /** Sends status and headers; {@code alone} is false where more follows at once. */
    void head(boolean alone);

    /** Sends bytes of the body. */
    void emit(Step.Emit emit);

    /** Ends the response in good order, with the bytes that complete it. */
    void end(Optional<Step.Emit> last);

    /** Closes the connection in the middle of the response. */
    void cut();

    /** Resets the connection. */
    void reset();

    /** Sends nothing more, or comments only. */
    void stall(boolean comments);
}
