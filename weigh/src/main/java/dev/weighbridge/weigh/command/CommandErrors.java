package dev.weighbridge.weigh.command;

import dev.weighbridge.measurements.userfile.UserFileException;
import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.console.ExitCode;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Answers a command that failed with one line; with {@code --verbose} the trace follows. */
final class CommandErrors implements IExecutionExceptionHandler {
    private final BooleanSupplier verbose;

    CommandErrors(BooleanSupplier verbose) {
        this.verbose = verbose;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        return answer(error, command);
    }

    int answer(Throwable error, CommandLine command) {
        ErrorLine.print(command, line(error));
        if (verbose.getAsBoolean()) {
            error.printStackTrace(command.getErr());
        }
        return exitCode(error).code();
    }

    private static String line(Throwable error) {
        boolean foreseen = error instanceof CommandFailed || error instanceof UserFileException;
        String message = error.getMessage();
        return foreseen && message != null
                ? message
                : "stopped by an error nobody foresaw: " + error + "; run it again with --verbose for its trace";
    }

    private static ExitCode exitCode(Throwable error) {
        if (error instanceof CommandFailed failed) {
            return failed.exitCode();
        }
        return error instanceof UserFileException ? ExitCode.USAGE : ExitCode.INVALID;
    }
}
