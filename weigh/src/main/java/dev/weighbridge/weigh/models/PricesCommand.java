package dev.weighbridge.weigh.models;

import dev.weighbridge.gateway.price.PriceList;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.comparison.PriceFileText;
import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.console.ExitCode;
import dev.weighbridge.weigh.console.Surroundings;
import dev.weighbridge.weigh.gateways.Choice;
import dev.weighbridge.weigh.gateways.Gateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
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

/** The command {@code weigh prices}: a gateway's prices of today as a file that a comparison can name. */
@Command(
        name = "prices",
        description =
                "Writes a gateway's own prices of today as a price file for comparisons. What is unknown stays so.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  weigh prices openrouter --match gpt-4o",
            "  weigh prices openrouter --match gpt-4o --out comparisons/my-prices.yaml"
        })
public final class PricesCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Clock clock;
    private final ModelListing listing;

    @Parameters(arity = "0..1", paramLabel = "PROVIDER", description = "openrouter, runyour, keeprouter, openai, ...")
    private @Nullable String provider;

    @Option(names = "--base-url", paramLabel = "URL", description = "any server that answers GET /models")
    private @Nullable String baseUrl;

    @Option(names = "--key-env", paramLabel = "NAME", description = "the environment variable that holds the key")
    private @Nullable String keyVariable;

    @Option(names = "--match", paramLabel = "TEXT", description = "only models whose id contains this")
    private String match = "";

    @Option(names = "--out", paramLabel = "FILE", description = "the file to write; the console where it is left out")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command in its surroundings; prices are dated by this clock. */
    public PricesCommand(Surroundings surroundings, Clock clock) {
        this.surroundings = surroundings;
        this.clock = clock;
        this.listing = new ListedModels();
    }

    @Override
    public Integer call() {
        Gateway gateway = new Choice(provider, baseUrl, keyVariable).gateway(surroundings.environment());
        PriceList list = list(
                gateway,
                new GatewayModels(gateway, listing.of(gateway)).matching(match).rows());
        write(PriceFileText.of(list));
        spec.commandLine()
                .getErr()
                .println("weigh prices: " + list.covered(list.models().keySet()));
        return ExitCode.PASS.code();
    }

    private PriceList list(Gateway gateway, List<ModelRow> rows) {
        if (rows.isEmpty()) {
            throw CommandFailed.usage("--match is \"" + match + "\", and no model of " + gateway.label()
                    + " has that in its id; weigh models lists them");
        }
        Map<String, @Nullable TokenPrice> prices = new LinkedHashMap<>();
        rows.forEach(row -> prices.put(row.id(), row.free() == ModelRow.Free.YES ? TokenPrice.FREE : row.price()));
        return new PriceList(LocalDate.now(clock), gateway.baseUrl() + "/models", PriceList.USD, prices);
    }

    private void write(String text) {
        Path file = out;
        if (file == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
            return;
        }
        try {
            Files.writeString(surroundings.workingFolder().resolve(file), text);
        } catch (IOException e) {
            throw CommandFailed.invalid(
                    "--out is " + file + ", which cannot be written; give a file in a folder that exists", e);
        }
    }
}
