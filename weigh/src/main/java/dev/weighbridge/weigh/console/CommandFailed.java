package dev.weighbridge.weigh.console;

import org.jspecify.annotations.Nullable;

/**
 * Ends a command for a reason that was foreseen; the message is one line: which thing, what was given, the rule, the way
 * out.
 */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExitCode exitCode;

    private CommandFailed(ExitCode exitCode, String line, @Nullable Throwable cause) {
        super(line, cause);
        this.exitCode = exitCode;
    }

    /** The command or its configuration is wrong. */
    public static CommandFailed usage(String line) {
        return new CommandFailed(ExitCode.USAGE, line, null);
    }

    /** What was asked for could not be had: a gateway is unreachable, a file cannot be read. */
    public static CommandFailed invalid(String line) {
        return new CommandFailed(ExitCode.INVALID, line, null);
    }

    /** The same, with what caused it. */
    public static CommandFailed invalid(String line, Throwable cause) {
        return new CommandFailed(ExitCode.INVALID, line, cause);
    }

    /** How the process is to end. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
