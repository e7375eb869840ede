package dev.weighbridge.weigh.command;

import dev.weighbridge.weigh.console.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What stands before any command; alone it is no use of it. */
@Command(
        name = "weigh",
        description = "Weighs a free model against a paid one. A comparison itself is run by mvn gatling:test.",
        versionProvider = Version.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:the candidate is worse than its baseline, or a case of a suite can never fail or never pass",
            "2:the sample carries no decision, and the policy asks for one",
            "3:a result is invalid, or a gateway is unreachable",
            "64:the command or its configuration is wrong"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  weigh models openrouter --free",
            "  weigh prices openrouter --match gpt-4o --out comparisons/my-prices.yaml",
            "  weigh plan --comparison openrouter",
            "  weigh claims runyour",
            "  weigh simulate --port 8080",
            "  weigh evals verify facts-en",
            "  weigh report reports/runs/20261121-020000-000",
            "  weigh reconcile --export activity.csv",
            "  weigh bless",
            "  weigh gate",
            "  weigh help models"
        })
final class RootCommand implements Callable<Integer> {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "show this help")
    @SuppressWarnings("UnusedVariable") // picocli prints the help itself
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "show the version")
    @SuppressWarnings("UnusedVariable") // picocli prints the version itself
    private boolean version;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "with an error, show its trace too")
    private boolean verbose;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    boolean verbose() {
        return verbose;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE.code();
    }
}
