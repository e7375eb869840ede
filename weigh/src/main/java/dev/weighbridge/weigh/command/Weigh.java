package dev.weighbridge.weigh.command;

import dev.weighbridge.weigh.claims.ClaimsCommand;
import dev.weighbridge.weigh.console.Surroundings;
import dev.weighbridge.weigh.evals.EvalsCommand;
import dev.weighbridge.weigh.gate.BlessCommand;
import dev.weighbridge.weigh.gate.CalibrateCommand;
import dev.weighbridge.weigh.gate.GateCommand;
import dev.weighbridge.weigh.models.ModelsCommand;
import dev.weighbridge.weigh.models.PricesCommand;
import dev.weighbridge.weigh.plan.PlanCommand;
import dev.weighbridge.weigh.reconcile.ReconcileCommand;
import dev.weighbridge.weigh.report.ReportCommand;
import dev.weighbridge.weigh.simulate.SimulateCommand;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command {@code weigh}. Stateless; each command line is for one thread. */
public final class Weigh {
    private Weigh() {}

    /** Runs one command and ends the process with its {@linkplain dev.weighbridge.weigh.console.ExitCode exit code}. */
    public static void main(String[] arguments) {
        // A library that finds nowhere to log to says so in three lines among those of the command.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(run(commandLine(Surroundings.process()), arguments));
    }

    /**
     * Runs one command and gives its exit code; nothing is thrown, not even where the machine itself fails.
     *
     * @param line a command line, usually the {@linkplain #commandLine whole one}
     */
    public static int run(CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (Error e) {
            return new CommandErrors(() -> List.of(arguments).contains("--verbose")).answer(e, line);
        }
    }

    /** The whole command line in its surroundings, without colours, so that it looks the same in a terminal and a file. */
    public static CommandLine commandLine(Surroundings surroundings) {
        RootCommand root = new RootCommand();
        return new CommandLine(root)
                .addSubcommand(new ModelsCommand(surroundings))
                .addSubcommand(new PricesCommand(surroundings, Clock.systemUTC()))
                .addSubcommand(new PlanCommand(surroundings))
                .addSubcommand(new ClaimsCommand(surroundings))
                .addSubcommand(SimulateCommand.commandLine(surroundings))
                .addSubcommand(EvalsCommand.commandLine(surroundings))
                .addSubcommand(new ReportCommand(surroundings))
                .addSubcommand(new ReconcileCommand(surroundings))
                .addSubcommand(new GateCommand(surroundings))
                .addSubcommand(new BlessCommand(surroundings, Clock.systemUTC()))
                .addSubcommand(new CalibrateCommand(surroundings))
                .addSubcommand(new ShowHelp())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new CommandErrors(root::verbose));
    }
}
