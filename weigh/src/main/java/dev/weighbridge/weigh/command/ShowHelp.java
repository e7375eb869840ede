package dev.weighbridge.weigh.command;

import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.console.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code weigh help}; picocli's own brings a second {@code -h}, which clashes with the inherited one. */
@Command(name = "help", helpCommand = true, description = "Shows the help of a command.")
final class ShowHelp implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "the command, and one below it; without any, weigh itself")
    private List<String> names = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine command = spec.parent().commandLine();
        for (String name : names) {
            command = below(command, name);
        }
        command.usage(spec.commandLine().getOut());
        return ExitCode.PASS.code();
    }

    private static CommandLine below(CommandLine command, String name) {
        CommandLine below = command.getSubcommands().get(name);
        if (below == null) {
            throw CommandFailed.usage(UsageErrors.unknownCommand(name, command));
        }
        return below;
    }
}
