package dev.weighbridge.weigh.command;

import dev.weighbridge.weigh.console.Surroundings;
import dev.weighbridge.weigh.models.ModelsCommand;
import dev.weighbridge.weigh.report.ReportCommand;
import dev.weighbridge.weigh.simulate.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command {@code weigh}. */
public final class Weigh {
    private Weigh() {}

    /** Runs one command and ends the process with its {@linkplain dev.weighbridge.weigh.console.ExitCode exit code}. */
    public static void main(String[] arguments) {
        System.exit(commandLine(Surroundings.process()).execute(arguments));
    }

    /** The whole command line in its surroundings, without colours, so that it looks the same in a terminal and a file. */
    static CommandLine commandLine(Surroundings surroundings) {
        RootCommand root = new RootCommand();
        return new CommandLine(root)
                .addSubcommand(new ModelsCommand(surroundings))
                .addSubcommand(SimulateCommand.commandLine(surroundings))
                .addSubcommand(new ReportCommand(surroundings))
                .addSubcommand(new ShowHelp())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new CommandErrors(root::verbose));
    }
}
