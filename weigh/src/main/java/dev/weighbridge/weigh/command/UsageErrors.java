package dev.weighbridge.weigh.command;

import static java.util.Objects.requireNonNullElse;

import dev.weighbridge.measurements.userfile.Credentials;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.weigh.console.ExitCode;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong use of a command with one line and the way out. */
final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        CommandSpec command = error.getCommandLine().getCommandSpec();
        ErrorLine.print(error.getCommandLine(), line(error, command));
        return ExitCode.USAGE.code();
    }

    private static String line(ParameterException error, CommandSpec command) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        String message = requireNonNullElse(error.getMessage(), "wrong usage");
        return message + "; see " + helpOn(command);
    }

    private static String unmatched(String argument, CommandSpec command) {
        if (argument.startsWith("-")) {
            String name = argument.replaceFirst("=.*", "");
            return "there is no option " + Credentials.shown(name) + "; " + DidYouMean.phrase(name, options(command));
        }
        return command.subcommands().isEmpty()
                ? "\"" + Credentials.shown(argument) + "\" is one argument too many; see " + helpOn(command)
                : unknownCommand(argument, command.commandLine());
    }

    static String unknownCommand(String given, CommandLine command) {
        Set<String> known = command.getSubcommands().keySet();
        return known.isEmpty()
                ? "there is no command below " + command.getCommandName() + "; leave out " + Credentials.shown(given)
                : "there is no command " + Credentials.shown(given) + "; " + DidYouMean.phrase(given, known);
    }

    private static List<String> options(CommandSpec command) {
        return command.options().stream().map(OptionSpec::longestName).toList();
    }

    private static String helpOn(CommandSpec command) {
        return command.qualifiedName().replaceFirst(" |$", " help ").stripTrailing();
    }
}
