package dev.weighbridge.benchmarks.render;

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
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.comparison.Timeouts;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.run.Manifest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a made-up run set out to do. */
final class SyntheticManifest {
    private static final int LIMIT = 64;
    private static final TokenPrice PRICE = new TokenPrice(500_000, 1_500_000, null, Money.ZERO);

    private SyntheticManifest() {}

    static Manifest of(long seed) {
        return new Manifest(
                1,
                "synthetic-" + seed,
                Instant.EPOCH,
                "synthetic",
                comparison(seed),
                Map.of("sums", 1),
                Map.of(),
                "benchmarks/render",
                Map.of());
    }

    private static Comparison comparison(long seed) {
        Load load = new Load(
                new Load.ArrivalProcess.Poisson(),
                0,
                new Load.Pattern.Fixed(
                        List.of(new Load.Level.Closed(4), new Load.Level.Open(10), new Load.Level.Open(40)), 500, 2));
        Slo slo = new Slo(Duration.ofMillis(400), null, Duration.ofSeconds(3));
        return new Comparison(
                "synthetic",
                "00",
                "free",
                "paid",
                List.of(target("free", TokenPrice.FREE), target("paid", PRICE)),
                List.of(new Workload("sums", "sums.jsonl", slo)),
                load,
                new Caps(10_000_000, 1_000_000_000_000L, new Money(Long.MAX_VALUE / 4)),
                Timeouts.DEFAULT,
                true,
                seed,
                Evals.USUAL,
                Gating.USUAL,
                false,
                Language.EN);
    }

    private static Target target(String name, TokenPrice price) {
        return new Target(
                name,
                Provider.OTHER,
                null,
                URI.create("http://127.0.0.1:1/v1"),
                "acme/" + name,
                "SYNTHETIC_API_KEY",
                price,
                new Parameters(null, LIMIT, null, List.of(), null),
                Map.of(),
                Map.of());
    }
}
