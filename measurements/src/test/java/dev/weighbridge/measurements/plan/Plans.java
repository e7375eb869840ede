package dev.weighbridge.measurements.plan;

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
import dev.weighbridge.measurements.comparison.Load.ArrivalProcess;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.comparison.Timeouts;
import dev.weighbridge.measurements.comparison.Workload;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Small comparisons and prompts for the tests of this package. */
final class Plans {
    static final Map<String, List<PromptCase>> CASES = Map.of("en", cases("en", 5), "ko", cases("ko", 3));

    private Plans() {}

    static List<PromptCase> cases(String set, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PromptCase(set + i, i == 0 ? "Be brief." : null, "Question " + i + " of " + set))
                .toList();
    }

    static Comparison fixed(int requests, int blocks, Level... levels) {
        return of(new Load(new ArrivalProcess.Poisson(), 2, new Pattern.Fixed(List.of(levels), requests, blocks)), 1);
    }

    static Comparison searching(double from, double to, double precision) {
        return of(new Load(new ArrivalProcess.Poisson(), 2, new Pattern.Search(from, to, precision, 20, 0.95)), 1);
    }

    static Comparison of(Load load, long seed) {
        return of(load, seed, new Workload("en", "en.csv", Slo.NONE), new Workload("ko", "ko.jsonl", Slo.NONE));
    }

    static Comparison of(Load load, long seed, Workload... workloads) {
        return new Comparison(
                "mine",
                "0".repeat(64),
                "free",
                "paid",
                List.of(
                        target("free", TokenPrice.FREE),
                        target("paid", new TokenPrice(500_000, 1_500_000, null, Money.ZERO))),
                List.of(workloads),
                load,
                new Caps(100, 1_000_000, new Money(1_000_000_000_000L)),
                Timeouts.DEFAULT,
                true,
                seed,
                Evals.USUAL,
                Gating.USUAL,
                true,
                Language.EN);
    }

    static Target target(String name, TokenPrice price) {
        Parameters parameters = new Parameters(null, 128, null, List.of(), null);
        return new Target(
                name,
                Provider.OTHER,
                null,
                URI.create("http://127.0.0.1/v1"),
                "m",
                null,
                price,
                parameters,
                Map.of(),
                Map.of());
    }

    /** Every block, each answered as if all had gone well. */
    static List<Block> run(LoadScript script) {
        List<Block> blocks = new ArrayList<>();
        BlockResult result = null;
        for (Optional<Block> next = script.next(null); next.isPresent(); next = script.next(result)) {
            blocks.add(next.get());
            result = answered(next.get(), true);
        }
        return blocks;
    }

    static BlockResult answered(Block block, boolean kept) {
        int size = block.requests().size();
        return new BlockResult(block, size, size, kept ? size : 0, false);
    }
}
