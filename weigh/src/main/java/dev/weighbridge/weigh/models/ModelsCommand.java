package dev.weighbridge.weigh.models;

import dev.weighbridge.weigh.console.ExitCode;
import dev.weighbridge.weigh.console.Surroundings;
import dev.weighbridge.weigh.gateways.Choice;
import dev.weighbridge.weigh.gateways.ComparedGateways;
import dev.weighbridge.weigh.gateways.Gateway;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code weigh models}: what a gateway offers, which of it is free, and what the rest costs. */
@Command(
        name = "models",
        description = "Lists the models of a gateway: which are free, and why; prices; context. A dash is unknown.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  weigh models openrouter --free",
            "  weigh models --base-url http://127.0.0.1:11434/v1",
            "  weigh models --base-url https://api.openai.com/v1 --key-env OPENAI_API_KEY",
            "  weigh models --comparison simulated --json"
        })
public final class ModelsCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final ModelListing listing;

    @Parameters(
            arity = "0..1",
            paramLabel = "PROVIDER",
            description =
                    "openrouter, runyour, keeprouter, openai or anthropic; its key is taken from its usual variable")
    private @Nullable String provider;

    @Option(names = "--base-url", paramLabel = "URL", description = "any server that answers GET /models")
    private @Nullable String baseUrl;

    @Option(names = "--comparison", paramLabel = "NAME", description = "all gateways of comparisons/NAME.yaml")
    private @Nullable String comparison;

    @Option(
            names = "--key-env",
            paramLabel = "NAME",
            description = "the environment variable that holds the key; keys stand nowhere else")
    private @Nullable String keyVariable;

    @Option(names = "--free", description = "only models that are known to be free")
    private boolean free;

    @Option(names = "--match", paramLabel = "TEXT", description = "only models whose id contains this")
    private String match = "";

    @Option(names = "--json", description = "JSON instead of a table; what is unknown is null")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command in its surroundings. */
    public ModelsCommand(Surroundings surroundings) {
        this(surroundings, new ListedModels());
    }

    ModelsCommand(Surroundings surroundings, ModelListing listing) {
        this.surroundings = surroundings;
        this.listing = listing;
    }

    @Override
    public Integer call() {
        Choice choice = new Choice(provider, baseUrl, keyVariable);
        return comparison == null
                ? list(List.of(choice.gateway(surroundings.environment())))
                : listCompared(comparison, choice);
    }

    private int listCompared(String name, Choice choice) {
        try (ComparedGateways gateways = ComparedGateways.open(name, choice, surroundings)) {
            return list(gateways.all());
        }
    }

    private int list(Collection<Gateway> gateways) {
        Listings listings = Listings.of(gateways, listing);
        ModelsPrinter printer = new ModelsPrinter(
                spec.commandLine().getOut(), spec.commandLine().getErr());
        printer.print(listings.matching(match), free, json);
        return (listings.failures().isEmpty() ? ExitCode.PASS : ExitCode.INVALID).code();
    }
}
