package dev.weighbridge.measurements.testing;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.exchange.WireCounts;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Evals;
import dev.weighbridge.measurements.comparison.Gating;
import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.comparison.Timeouts;
import dev.weighbridge.measurements.comparison.Workload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A comparison of a free model with one at 0.15 and 0.60 USD a million tokens, both on OpenRouter, and its answers. */
public final class FreeAndPaid {
    /** What the paid one charges. */
    public static final TokenPrice PAID = new TokenPrice(150_000, 600_000, null, Money.ZERO);

    private FreeAndPaid() {}

    /** The comparison on one workload. */
    public static Comparison comparison(Workload workload, Parameters parameters, Caps caps) {
        return new Comparison(
                "mine",
                "0f",
                "free",
                "paid",
                List.of(
                        target("free", "acme/a:free", TokenPrice.FREE, parameters),
                        target("paid", "acme/a", PAID, parameters)),
                List.of(workload),
                new Load(
                        new Load.ArrivalProcess.Poisson(),
                        1,
                        new Load.Pattern.Fixed(List.of(new Load.Level.Open(2)), 1, 1)),
                caps,
                Timeouts.DEFAULT,
                true,
                42,
                Evals.USUAL,
                Gating.USUAL,
                true,
                Language.EN);
    }

    private static Target target(String name, String model, TokenPrice price, Parameters parameters) {
        return new Target(
                name,
                Provider.OPENROUTER,
                null,
                null,
                model,
                "OPENROUTER_API_KEY",
                price,
                parameters,
                Map.of(),
                Map.of());
    }

    /** A whole answer with this usage; null where none was reported. */
    public static Exchange answer(@Nullable String responseId, @Nullable Usage usage) {
        return new Exchange(
                new Marks(0, 0, null, null, null, null, null, null, 1, Arrivals.of()),
                null,
                new Outcome.Completed(Finish.Reason.STOP),
                List.of(),
                "",
                usage,
                new Identity(responseId, "m", null, null),
                new WireCounts(1, 1, 0, 1, 0, 1, true),
                Set.of(),
                null);
    }

    /** A usage of so many tokens. */
    public static Usage usage(long input, long output) {
        return new Usage(input, output, null, null, null, null, null, Usage.Placement.BODY);
    }
}
