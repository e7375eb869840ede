package dev.weighbridge.weigh.evals;

import dev.weighbridge.weigh.console.ExitCode;
import dev.weighbridge.weigh.console.Surroundings;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code weigh evals}, which holds those that deal with suites; alone it is no use of it. */
@Command(
        name = "evals",
        description = "Deals with suites: what is asked, and what is checked of the answers.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {"  weigh evals run", "  weigh evals verify", "  weigh help evals run"})
public final class EvalsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private EvalsCommand() {}

    /** The command in its surroundings, with the commands below it. */
    public static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new EvalsCommand())
                .addSubcommand(new RunCommand(surroundings))
                .addSubcommand(new VerifyCommand(surroundings));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE.code();
    }
}
