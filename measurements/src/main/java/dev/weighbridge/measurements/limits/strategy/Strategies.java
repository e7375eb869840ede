package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.measurements.limits.strategy.Advice.Row;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import dev.weighbridge.measurements.limits.strategy.Replay.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The clients that are compared. */
final class Strategies {
    /** Fewest calls given up, then least time, with a second for each request wasted. */
    private static final Comparator<Row> BEST_FIRST = Comparator.<Row>comparingLong(row -> Math.round(row.givenUp()))
            .thenComparingDouble(row -> row.expectedSeconds() + row.wastedRequests());

    private Strategies() {}

    /** How each fares under the limiters that are possible, the best first. */
    static List<Row> replay(List<Possible> possible, Optional<SafeLoad> safe, Assumptions assumptions, long seed) {
        return named(safe).stream()
                .map(named -> row(named, results(named.client, possible, assumptions, seed)))
                .sorted(BEST_FIRST)
                .toList();
    }

    private static List<Named> named(Optional<SafeLoad> safe) {
        List<Named> all = new ArrayList<>();
        safe.ifPresent(load -> all.add(
                new Named("paced client", "the snippet: it sends no more than the safe load", new Client.Paced(load))));
        all.add(new Named("Retry-After", "waits as long as a true Retry-After says", new Client.Obedient()));
        all.add(new Named(
                "SDK defaults with Retry-After",
                "OpenAI and Anthropic SDKs: 2 retries; a true Retry-After is obeyed up to 60 s",
                new Client.Sdk(true)));
        all.add(new Named(
                "SDK defaults",
                "OpenAI and Anthropic SDKs: 2 retries, after 0.5 s and 1 s, where no Retry-After is sent",
                new Client.Sdk(false)));
        all.add(new Named(
                "1-2-4 s loop",
                "a cookbook for OpenRouter's free models: 3 rounds through an SDK of 2 retries",
                new Client.CookbookLoop(new Client.Sdk(false))));
        all.add(new Named(
                "tight loop",
                "tries again at once; stopped at " + Replay.REQUESTS_PER_CALL + " requests a call",
                new Client.TightLoop()));
        return all;
    }

    /** Each limiter's luck is the same for every client. */
    private static List<Result> results(Client client, List<Possible> possible, Assumptions assumptions, long seed) {
        return IntStream.range(0, possible.size())
                .mapToObj(i -> Replay.of(client, possible.get(i).model(), assumptions, new SplittableRandom(seed + i)))
                .toList();
    }

    private static Row row(Named named, List<Result> results) {
        return new Row(
                named.name,
                named.source,
                mean(results, Result::seconds),
                p90(results),
                mean(results, Result::wasted),
                mean(results, Result::givenUp));
    }

    private static double mean(List<Result> results, ToDoubleFunction<Result> number) {
        return results.stream().mapToDouble(number).average().orElseThrow();
    }

    private static double p90(List<Result> results) {
        double[] ascending =
                results.stream().mapToDouble(Result::seconds).sorted().toArray();
        return ascending[(int) Math.ceil(0.9 * ascending.length) - 1];
    }

    private record Named(String name, String source, Client client) {}
}
