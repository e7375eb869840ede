package dev.weighbridge.weigh.command;

import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.console.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code weigh help}; picocli's own brings a second {@code -h}, which clashes with the inherited one. */
@Command(name = "help", helpCommand = true, description = "Shows the help of a command.")
final class ShowHelp implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "the command; without one, weigh itself")
    private @Nullable String name;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine weigh = spec.parent().commandLine();
        CommandLine command = name == null ? weigh : weigh.getSubcommands().get(name);
        if (command == null) {
            throw CommandFailed.usage(UsageErrors.unknownCommand(name == null ? "" : name, weigh));
        }
        command.usage(spec.commandLine().getOut());
        return ExitCode.PASS.code();
    }
}
