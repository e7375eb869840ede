package dev.weighbridge.benchmarks.plan;

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
import dev.weighbridge.measurements.forecast.EarlierUse;
import dev.weighbridge.measurements.forecast.Expected;
import dev.weighbridge.measurements.forecast.Forecast;
import dev.weighbridge.measurements.plan.PlannedEvals;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.plan.RandomStreams;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How often a plan's interval held what the run then used.
 *
 * @param setting what was run
 * @param runs how often
 * @param tokens in how many runs the tokens lay inside
 * @param money in how many runs the money did
 * @param width the mean width of the interval of tokens, over what was used
 */
record Held(Setting setting, int runs, int tokens, int money, double width) {
    private static final List<String> WORKLOADS = List.of("short", "long");
    private static final int OUTPUT_LIMIT = 1024;
    private static final int[] BYTES = {120, 900};

    static Held of(Setting setting, int runs, long seed) {
        int tokens = 0;
        int money = 0;
        double width = 0;
        for (int run = 0; run < runs; run++) {
            RandomGenerator random = new RandomStreams(seed).of(setting.toString(), run);
            List<PlannedEvals> planned = planned(setting, random);
            Expected expected = expected(setting, planned, random);
            DrawnRun truth = new DrawnRun(setting, target(), random);
            planned.forEach(one -> one.asked().forEach(prompt -> truth.ask(one.workload(), prompt, line -> {})));
            tokens += expected.tokens().holds(truth.tokens()) ? 1 : 0;
            money += expected.picoUsd().holds(truth.picoUsd()) ? 1 : 0;
            width += (expected.tokens().high() - expected.tokens().low()) / truth.tokens() / runs;
        }
        return new Held(setting, runs, tokens, money, width);
    }

    private static Expected expected(Setting setting, List<PlannedEvals> planned, RandomGenerator random) {
        EarlierUse earlier = EarlierUse.of(comparison());
        DrawnRun before = new DrawnRun(setting, target(), random);
        planned.forEach(one -> one.asked().stream()
                .distinct()
                .limit(setting.asked())
                .forEach(prompt -> before.ask(one.workload(), prompt, earlier::accept)));
        return Forecast.of(comparison(), Map.of(), planned, Optional.of(earlier))
                .expected()
                .get(0);
    }

    private static List<PlannedEvals> planned(Setting setting, RandomGenerator random) {
        List<PlannedEvals> all = new ArrayList<>();
        for (int workload = 0; workload < WORKLOADS.size(); workload++) {
            List<PromptCase> asked = new ArrayList<>();
            for (int i = 0; i < setting.planned(); i++) {
                int bytes = (int) (BYTES[workload] * (0.5 + random.nextDouble()));
                PromptCase prompt = new PromptCase("c" + i, null, "x".repeat(bytes));
                for (int repeat = 0; repeat < setting.repeats(); repeat++) {
                    asked.add(prompt);
                }
            }
            all.add(new PlannedEvals(WORKLOADS.get(workload), setting.planned(), asked));
        }
        return all;
    }

    private static Comparison comparison() {
        return new Comparison(
                "drawn",
                "00",
                "drawn",
                "drawn",
                List.of(target()),
                WORKLOADS.stream()
                        .map(name -> new Workload(name, name + ".jsonl", Slo.NONE, null, false))
                        .toList(),
                new Load(
                        new Load.ArrivalProcess.Constant(),
                        0,
                        new Load.Pattern.Fixed(List.of(new Load.Level.Open(1)), 0, 1)),
                new Caps(1_000_000, 1_000_000_000, new Money(1_000_000_000_000_000L)),
                Timeouts.DEFAULT,
                false,
                1,
                Evals.USUAL,
                Gating.USUAL,
                false,
                Language.EN);
    }

    private static Target target() {
        return new Target(
                "drawn",
                Provider.OTHER,
                null,
                URI.create("http://127.0.0.1:9/v1"),
                "drawn",
                null,
                new TokenPrice(150_000, 600_000, null, Money.ZERO),
                new Parameters(null, OUTPUT_LIMIT, null, List.of(), null),
                Map.of(),
                Map.of());
    }
}
