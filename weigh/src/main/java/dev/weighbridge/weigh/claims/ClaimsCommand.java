package dev.weighbridge.weigh.claims;

import dev.weighbridge.evalsuites.claims.ClaimResults;
import dev.weighbridge.evalsuites.claims.ClaimTable;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.weigh.console.ExitCode;
import dev.weighbridge.weigh.console.PlainText;
import dev.weighbridge.weigh.console.Surroundings;
import dev.weighbridge.weigh.gateways.Choice;
import dev.weighbridge.weigh.gateways.ComparedGateways;
import dev.weighbridge.weigh.gateways.Gateway;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code weigh claims}: whether a provider does what its own pages say. */
@Command(
        name = "claims",
        description = {
            "Checks by calls whether a provider does what its pages say. Calls that cost money or eat up a quota "
                    + "are made only with --all.",
            "A claim that fails is a finding about the provider and no failure of the command."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  weigh claims runyour",
            "  weigh claims openrouter --model free=meta-llama/llama-3.3-70b-instruct:free",
            "  weigh claims keeprouter --only KR5,KR7",
            "  weigh claims --comparison simulated"
        })
public final class ClaimsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "PROVIDER",
            description = "runyour, keeprouter or openrouter; its key is taken from its usual variable")
    private @Nullable String provider;

    @Option(names = "--base-url", paramLabel = "URL", description = "another address of the same provider")
    private @Nullable String baseUrl;

    @Option(names = "--comparison", paramLabel = "NAME", description = "all providers of comparisons/NAME.yaml")
    private @Nullable String comparison;

    @Option(
            names = "--key-env",
            paramLabel = "NAME",
            description = "the environment variable that holds the key; keys stand nowhere else")
    private @Nullable String keyVariable;

    @Option(
            names = "--model",
            paramLabel = "NAME=ID",
            description = "ask this model in the place of the suite's own, e.g. free=vendor/model:free")
    private Map<String, String> models = new LinkedHashMap<>();

    @Option(names = "--only", paramLabel = "ID", split = ",", description = "only these claims, e.g. RF4,RY11")
    private List<String> only = new ArrayList<>();

    @Option(names = "--all", description = "also the calls that cost money or eat up a quota")
    private boolean all;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command in its surroundings. */
    public ClaimsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (comparison != null) {
            return compared(comparison);
        }
        Gateway gateway = choice().gateway(surroundings.environment());
        check(gateway, models, false);
        return ExitCode.PASS.code();
    }

    private Choice choice() {
        return new Choice(provider, baseUrl, keyVariable);
    }

    private int compared(String name) {
        try (ComparedGateways gateways = ComparedGateways.open(name, choice(), surroundings)) {
            for (Gateway gateway : gateways.all()) {
                Map<String, String> own = models(gateways.comparison(), gateway);
                own.putAll(models);
                check(gateway, own, gateway.label().startsWith("simulated "));
            }
        }
        return ExitCode.PASS.code();
    }

    private static Map<String, String> models(Comparison comparison, Gateway gateway) {
        Map<String, String> models = new LinkedHashMap<>();
        for (Target target : comparison.targets()) {
            String behaviour = target.profile() == null ? target.provider().label() : target.profile();
            if (gateway.provider().label().equals(behaviour)) {
                TokenPrice price = target.price();
                models.putIfAbsent(price.free() ? "free" : "paid", target.model());
            }
        }
        return models;
    }

    private void check(Gateway gateway, Map<String, String> asked, boolean simulated) {
        Path suites = surroundings.workingFolder().resolve("eval-suites").resolve("claims");
        ClaimCheck check = ClaimCheck.of(suites, gateway, asked, only, all);
        PrintWriter err = spec.commandLine().getErr();
        err.println(gateway.label() + ": at most " + check.requestsAtMost() + " requests, one after the other");
        err.flush();
        ClaimResults results = check.results(simulated);
        PrintWriter out = spec.commandLine().getOut();
        ClaimTable.lines(results).forEach(line -> out.println(PlainText.of(line)));
        Path folder = surroundings
                .workingFolder()
                .resolve("reports")
                .resolve("claims")
                .resolve(results.provider());
        out.println("Calls and results: " + check.write(folder, results));
        out.flush();
    }
}
