package dev.weighbridge.weigh.plan;

import dev.weighbridge.evalsuites.engine.drive.KnownPaces;
import dev.weighbridge.evalsuites.engine.help.HelperEstimate;
import dev.weighbridge.evalsuites.workload.WorkloadSuites;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.ComparisonLoader;
import dev.weighbridge.measurements.comparison.Comparisons;
import dev.weighbridge.measurements.forecast.EarlierUse;
import dev.weighbridge.measurements.forecast.Forecast;
import dev.weighbridge.measurements.forecast.QuotaNeed;
import dev.weighbridge.measurements.forecast.SideRequests;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.measurements.plan.PlanPreview;
import dev.weighbridge.measurements.plan.PlannedHelp;
import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.console.ExitCode;
import dev.weighbridge.weigh.console.Surroundings;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code weigh plan}: what a run would use up, and whether it fits; no model is asked. */
@Command(
        name = "plan",
        description = {
            "Shows what a run of a comparison would ask and use up, what difference it could show, and whether it fits "
                    + "caps and free quotas. Asks no model anything; where OpenRouter's key is set, it asks once what "
                    + "is left of it.",
            "Ends with 64 where a daily quota is too small for it."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  weigh plan", "  weigh plan --comparison openrouter"})
public final class PlanCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--comparison",
            paramLabel = "NAME",
            defaultValue = "simulated",
            description = "a file of comparisons/ (default: ${DEFAULT-VALUE})")
    private String name = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command in its surroundings. */
    public PlanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path root = surroundings.workingFolder();
        Comparison comparison = ComparisonLoader.load(Comparisons.locate(root, name));
        WorkloadSuites suites =
                WorkloadSuites.load(comparison, root.resolve("eval-suites").resolve("suites"));
        Forecast forecast = show(comparison, suites, root.resolve("reports").resolve("runs"));
        List<QuotaNeed> exceeded =
                forecast.quotas().stream().filter(QuotaNeed::exceeded).toList();
        exceeded.forEach(need -> refuse(need, comparison, forecast));
        return (exceeded.isEmpty() ? ExitCode.PASS : ExitCode.USAGE).code();
    }

    private Forecast show(Comparison comparison, WorkloadSuites suites, Path runs) {
        PrintWriter out = spec.commandLine().getOut();
        try {
            PlanPreview.lines(
                            comparison,
                            suites.cases(),
                            suites.planned(),
                            helped(comparison, suites),
                            SideRequests.of(comparison))
                    .forEach(out::println);
            AskedKeys keys = new AskedKeys(surroundings.environment());
            Forecast forecast = Forecast.of(
                            comparison, suites.cases(), suites.planned(), EarlierUse.newest(runs, comparison, ""))
                    .with(keys.of(comparison.targets()));
            forecast.lines().forEach(out::println);
            keys.unanswered().forEach(out::println);
            paces(comparison, suites).forEach(out::println);
            return forecast;
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage("comparisons/" + comparison.name() + ".yaml: " + e.getMessage());
        }
    }

    private static List<PlannedHelp> helped(Comparison comparison, WorkloadSuites suites) {
        return suites.plan().map(plan -> HelperEstimate.of(comparison, plan)).orElse(List.of());
    }

    /** The pace that limits allow which were found before. */
    private List<String> paces(Comparison comparison, WorkloadSuites suites) {
        Map<String, URI> baseUrls = new HashMap<>();
        comparison.targets().forEach(target -> {
            if (target.baseUrl() != null) {
                baseUrls.put(target.name(), target.baseUrl());
            }
        });
        return KnownPaces.of(comparison, suites.plan(), baseUrls, KeptLimits.of(surroundings.workingFolder()))
                .lines();
    }

    private void refuse(QuotaNeed need, Comparison comparison, Forecast forecast) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("weigh plan: " + need.words() + "; choose one of these:");
        WaysOut.of(need, comparison, forecast.allocation()).forEach(line -> err.println("  " + line));
    }
}
