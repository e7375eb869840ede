package dev.weighbridge.benchmarks.caps;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.time.NanoClock;
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
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.plan.RequestBound;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.Manifest;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.run.WorstCase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The folder of a run with one target and narrow caps. */
final class StormFolder {
    private static final int LIMIT = 32;
    private static final int SENDS_AT_MOST = 2;
    private static final String WORDS =
            "Tell me of the harbour, the ferry, the wind and the keeper of the lighthouse. ";

    private StormFolder() {}

    static Target target() {
        return new Target(
                "storm",
                Provider.OTHER,
                null,
                URI.create("http://127.0.0.1:1/v1"),
                StormPlan.MODEL,
                "STORM_API_KEY",
                StormPlan.PRICE,
                new Parameters(null, LIMIT, null, List.of(), null),
                Map.of(),
                Map.of());
    }

    static RunFolder create(Path runs, StormPlan plan) {
        WorstCase worst = worst(prompt(new SplittableRandom(plan.seed())));
        Caps caps = new Caps(
                20L * plan.caps(),
                worst.tokens() * 3L * plan.caps(),
                new Money(worst.money().picoUsd() * plan.caps()));
        Load load = new Load(
                new Load.ArrivalProcess.Constant(), 0, new Load.Pattern.Fixed(List.of(new Load.Level.Closed(1)), 1, 1));
        Comparison comparison = new Comparison(
                "storm",
                "00",
                "storm",
                "storm",
                List.of(target()),
                List.of(new Workload("storm", "storm.csv", new Slo(null, null, null))),
                load,
                caps,
                Timeouts.DEFAULT,
                false,
                plan.seed(),
                Evals.USUAL,
                Gating.USUAL,
                false,
                Language.EN);
        Manifest manifest = new Manifest(
                1,
                "storm-" + plan.seed(),
                Clock.systemUTC().instant(),
                "storm",
                comparison,
                Map.of(),
                Map.of(),
                "benchmarks/caps",
                Map.of());
        return RunFolder.openOrResume(runs, manifest, true);
    }

    static Journal journal(RunFolder folder) {
        return folder.journal("CapsStorm", NanoClock.system(), Clock.systemUTC(), TokenCounter.o200k());
    }

    static PromptCase prompt(SplittableRandom random) {
        return new PromptCase("p", null, "Note " + (100_000 + random.nextInt(900_000)) + ": " + WORDS.repeat(3));
    }

    static WorstCase worst(PromptCase prompt) {
        RequestBound bound = RequestBound.of(target(), prompt);
        return new WorstCase(
                SENDS_AT_MOST, SENDS_AT_MOST * bound.tokens(), bound.money().times(SENDS_AT_MOST));
    }

    static Labels labels(int number, int attempt) {
        return new Labels("CapsStorm", "storm", "storm", "p", number, 0, "storm", attempt, false);
    }

    static void settle(Journal journal, Reserved reserved, Exchange exchange, PromptCase prompt) {
        journal.settle(reserved, exchange, prompt.userText());
    }
}
