package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Exchange;
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
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.comparison.Timeouts;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.run.JournalLine.Promised;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.JournalLine.ShardBegan;
import dev.weighbridge.measurements.run.JournalLine.SimulationEnded;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.LocalCounts;
import dev.weighbridge.measurements.run.Manifest;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.measurements.run.WorstCase;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of small journals: a free target against a paid one, on two workloads. */
final class Journals {
    static final String SIMULATION = "StreamingLatencySimulation";
    static final Instant BEGAN = Instant.parse("2026-11-21T09:00:00Z");
    static final LocalCounts LOCAL = new LocalCounts("o200k_base", 12, 50, 1, null);
    static final TokenPrice PAID = new TokenPrice(150_000, 600_000, null, Money.ZERO);
    static final Load.Pattern FIXED = new Load.Pattern.Fixed(List.of(new Level.Open(2), new Level.Closed(8)), 100, 2);
    static final Load.Pattern SEARCH = new Load.Pattern.Search(1, 16, 0.1, 10, 0.95);

    private Journals() {}

    static Comparison comparison(Load.Pattern pattern) {
        Slo slo = new Slo(Duration.ofMillis(300), Duration.ofMillis(25), null);
        return new Comparison(
                "openrouter",
                "0f1e2d",
                "free",
                "paid",
                List.of(target("free", "acme/small:free", TokenPrice.FREE), target("paid", "acme/small", PAID)),
                List.of(new Workload("chat", "korean.csv", slo), new Workload("mail", "mail.jsonl", Slo.NONE)),
                new Load(new Load.ArrivalProcess.Poisson(), 1, pattern),
                new Caps(1000, 1_000_000, Money.ofUsd(BigDecimal.ONE)),
                Timeouts.DEFAULT,
                true,
                42,
                Evals.USUAL,
                Gating.USUAL,
                true,
                Language.EN);
    }

    static Manifest header(Load.Pattern pattern) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("weighbridge", "0.1.0");
        facts.put("java", "17.0.12");
        return new Manifest(
                1,
                "20261121-090000-000",
                BEGAN,
                "abc123",
                comparison(pattern),
                Map.of("chat", 20, "mail", 5),
                Map.of("paid", URI.create("https://gateway.example/v1")),
                "mvn gatling:test -Dcomparison=openrouter",
                facts);
    }

    static ShardBegan began(String shard) {
        return new ShardBegan(shard, SIMULATION, BEGAN, 0);
    }

    static SimulationEnded finished(String shard) {
        return new SimulationEnded(SIMULATION, shard, true, "");
    }

    static Promised promised(String id, String target) {
        WorstCase worst = new WorstCase(2, 2000, Money.ofUsd(new BigDecimal("0.002")));
        return new Promised(new Reserved(id, labels(target, "chat", 0, "2/s", false), worst));
    }

    static Settled settled(String id, Labels labels, Exchanges built) {
        return settled(id, labels, built.build(), LOCAL);
    }

    static Settled settled(String id, Labels labels, Exchange exchange, @Nullable LocalCounts local) {
        return new Settled(id, labels, exchange, local, null);
    }

    static Labels labels(String target, String workload, int block, String level, boolean warmUp) {
        return new Labels(SIMULATION, target, workload, "case-1", 0, block, level, 1, warmUp);
    }

    private static Target target(String name, String model, TokenPrice price) {
        return new Target(
                name,
                Provider.OPENROUTER,
                null,
                null,
                model,
                "OPENROUTER_API_KEY",
                price,
                Parameters.DEFAULTS,
                Map.of(),
                Map.of());
    }
}
