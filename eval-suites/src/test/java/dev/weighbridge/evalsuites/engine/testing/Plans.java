package dev.weighbridge.evalsuites.engine.testing;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.Earlier;
import dev.weighbridge.evalsuites.engine.EngineOptions;
import dev.weighbridge.evalsuites.engine.EvalEngine;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.request.Tools;
import dev.weighbridge.gateway.retry.RetryPolicy;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.comparison.Target;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Suites, targets and plans of them. */
public final class Plans {
    /** A wall clock that stands still. */
    public static final InstantSource WALL = InstantSource.fixed(Instant.parse("2026-11-21T02:00:00Z"));

    /** A dollar for a million tokens, in or out. */
    public static final TokenPrice PRICE = new TokenPrice(1_000_000, 1_000_000, null, Money.ZERO);

    /** Caps that never matter. */
    public static final Caps WIDE = new Caps(1_000_000_000, 1_000_000_000_000L, new Money(Long.MAX_VALUE / 4));

    private Plans() {}

    /** So many cases, asked of these targets. */
    public static EvalPlan of(int cases, String... targets) {
        List<Target> all = Arrays.stream(targets).map(Plans::target).toList();
        return EvalPlan.of(List.of(suite("sums", cases)), all, 7);
    }

    /** So many sums whose answer is 4. */
    public static Suite suite(String name, int cases) {
        List<EvalCase> all =
                IntStream.range(0, cases).mapToObj(i -> sum("c" + i, null, 1)).toList();
        return new Suite(name, "hash of " + name, all);
    }

    /** A sum whose answer is 4. */
    public static EvalCase sum(String id, @Nullable String cluster, int repeats, String... tags) {
        Check four = new Check.Single("numeric", false, 4, Map.of(), null, 1, null, "sums.yaml:1: checks");
        return new EvalCase(
                id,
                List.of(new Message.User("What is 2 + 2?")),
                Tools.NONE,
                Map.of(),
                List.of(four),
                null,
                "4",
                "en",
                List.of(tags),
                1,
                cluster,
                repeats);
    }

    /** A target that may answer with 100 tokens. */
    public static Target target(String name) {
        return new Target(
                name,
                Provider.OTHER,
                null,
                URI.create("http://127.0.0.1:1/v1"),
                "model-of-" + name,
                null,
                PRICE,
                new Parameters(0.0, 100, null, List.of(), null),
                Map.of(),
                Map.of());
    }

    /** Usual options with so many at once. */
    public static EngineOptions options(int atOnce) {
        return EngineOptions.usual(atOnce, WIDE);
    }

    /** The consequences under the engine's own retries. */
    public static Consequences consequences() {
        return new Consequences(new RetryPolicy(EngineOptions.RETRIES, WALL, Seeded.random(1)));
    }

    /** An engine that begins from nothing. */
    public static EvalEngine engine(EvalPlan plan, EngineOptions options) {
        return new EvalEngine(plan.items(), Earlier.NONE, plan, options, consequences());
    }
}
