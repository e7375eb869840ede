package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Choice;
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
import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Evals;
import dev.weighbridge.measurements.comparison.Gating;
import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.comparison.Timeouts;
import dev.weighbridge.measurements.comparison.Traffic;
import dev.weighbridge.measurements.comparison.Workload;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Manifests, exchanges and what surrounds them. */
final class Samples {
    static final InstantSource WALL = InstantSource.fixed(Instant.parse("2026-11-21T02:00:00Z"));
    static final TokenCounter WORDS = new WordCounter();
    static final TokenPrice PRICE = new TokenPrice(1_000_000, 2_000_000, null, Money.ZERO);

    private Samples() {}

    static Manifest manifest(String run, Caps caps) {
        return manifest(run, caps, true);
    }

    static Manifest manifest(String run, Caps caps, boolean storeTexts) {
        Target target = new Target(
                "paid",
                Provider.OTHER,
                null,
                URI.create("http://127.0.0.1:1/v1"),
                "m",
                "MINE_API_KEY",
                PRICE,
                Parameters.DEFAULTS,
                Map.of(),
                Map.of("top_k", 4));
        Load load = new Load(
                new Load.ArrivalProcess.Gamma(0.5),
                1,
                new Load.Pattern.Fixed(List.of(new Load.Level.Open(2.5), new Load.Level.Closed(3)), 10, 2));
        Workload workload = new Workload(
                "w",
                "w.csv",
                new Slo(Duration.ofMillis(800), null, Duration.ofSeconds(20)),
                null,
                true,
                new Traffic(1000, null, 250, null, 2.5, null));
        Comparison comparison = new Comparison(
                "mine",
                "00ff",
                "paid",
                "paid",
                List.of(target),
                List.of(workload),
                load,
                caps,
                Timeouts.DEFAULT,
                storeTexts,
                7,
                Evals.USUAL,
                Gating.USUAL,
                true,
                Language.EN);
        return new Manifest(
                1,
                run,
                WALL.instant(),
                "plan-1",
                comparison,
                Map.of("w", 4),
                Map.of("paid", URI.create("http://127.0.0.1:1/v1")),
                "mvn gatling:test -Dcomparison=mine",
                Map.of("java", "17"));
    }

    static Caps wideCaps() {
        return new Caps(1_000_000, 1_000_000_000, new Money(1_000_000_000_000_000L));
    }

    static Labels labels(int repeat) {
        return new Labels("StreamingLatencySimulation", "paid", "w", "c1", repeat, 3, "2.5/s", 1, false);
    }

    static WorstCase worst(long tokens) {
        return new WorstCase(1, tokens, new Money(tokens * 2_000_000));
    }

    static Exchange completed(@Nullable Usage usage) {
        return exchange(new Outcome.Completed(Finish.Reason.STOP), usage);
    }

    static Exchange exchange(Outcome outcome, @Nullable Usage usage) {
        Marks marks = new Marks(90, 100, 101L, 110L, 111L, 120L, 120L, 150L, 160, Arrivals.of(120, 150));
        Finish stop = new Finish(Finish.Reason.STOP, "stop");
        return new Exchange(
                marks,
                null,
                outcome,
                List.of(new Choice(0, "two words", "", "", List.of(), stop)),
                "two",
                usage,
                Identity.UNKNOWN,
                new WireCounts(400, 3, 0, 2, 0, 1, true),
                Set.of());
    }

    static Usage usage(long prompt, long completion) {
        return new Usage(
                prompt, completion, prompt + completion, null, null, null, null, Usage.Placement.EMPTY_CHOICES);
    }

    private static final class WordCounter implements TokenCounter {
        @Override
        public String encoding() {
            return "words";
        }

        @Override
        public int count(String text) {
            return text.isBlank() ? 0 : text.strip().split("\\s+").length;
        }
    }
}
