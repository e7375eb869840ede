package dev.weighbridge.benchmarks.gate;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What both commands share. */
final class Commands {
    private static final int WRONG_USAGE = 64;

    private Commands() {}

    static int run(Object command, String[] args) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        return line.execute(args);
    }

    static void requireAtLeastOne(CommandSpec spec, String option, int value) {
        if (value < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " is " + value + " and must be at least 1; leave it out for the default");
        }
    }

    static void say(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
