package dev.weighbridge.simulations.front;

import dev.weighbridge.measurements.userfile.UserFileException;
import dev.weighbridge.simulations.setup.SetupException;
import java.io.UncheckedIOException;

/** What went wrong, in one line. */
public final class FailureLine {
    private FailureLine() {}

    /** The message where it was written for users, else with the kind of failure before it. */
    public static String of(Throwable failure) {
        String message = failure.getMessage();
        boolean forUsers = failure instanceof UserFileException
                || failure instanceof SetupException
                || failure instanceof IllegalArgumentException
                || failure instanceof UncheckedIOException;
        String line = forUsers && message != null ? message : failure.getClass().getSimpleName() + ": " + message;
        return line.replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
