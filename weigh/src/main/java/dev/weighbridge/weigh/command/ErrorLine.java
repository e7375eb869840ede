package dev.weighbridge.weigh.command;

import dev.weighbridge.measurements.userfile.Credentials;
import dev.weighbridge.weigh.console.PlainText;
import picocli.CommandLine;

/** The one line that a command which failed leaves. */
final class ErrorLine {
    private ErrorLine() {}

    /** Prints it with the command's name before it; what looks like a key is dots, wherever it came from. */
    static void print(CommandLine command, String message) {
        String line = command.getCommandSpec().qualifiedName() + ": " + message;
        command.getErr().println(Credentials.masked(PlainText.of(line)));
    }
}
