package dev.weighbridge.measurements.forecast;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.PlannedAsks.Ask;
import dev.weighbridge.measurements.plan.RequestBound;
import dev.weighbridge.measurements.run.Bill;
import dev.weighbridge.measurements.run.Consumption;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.RunFolder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A fold over the journal of an earlier run that keeps what each case used, at today's prices. Not thread-safe. */
public final class EarlierUse {
    private final Comparison comparison;
    private final Predicate<String> asked;
    private final Map<Place, Map<String, Used>> places = new HashMap<>();

    private record Place(String target, String workload) {}

    /** What the requests of one case used together. */
    private record Used(int requests, long input, long tokens, Money money) {
        Used plus(Used other) {
            return new Used(
                    requests + other.requests, input + other.input, tokens + other.tokens, money.plus(other.money));
        }
    }

    private EarlierUse(Comparison comparison, Predicate<String> asked) {
        this.comparison = comparison;
        this.asked = asked;
    }

    /** A fold that has seen nothing, for the plan of this comparison. */
    public static EarlierUse of(Comparison comparison) {
        return new EarlierUse(comparison, target -> true);
    }

    /**
     * What the newest earlier run of this comparison used, of those targets that are asked today as they were then; empty
     * where there is none.
     *
     * @param except the id of a run that is not looked at, since it is the one that is planned
     */
    public static Optional<EarlierUse> newest(Path runs, Comparison comparison, String except) {
        return RunFolder.newest(
                        runs,
                        folder -> !folder.id().equals(except)
                                && folder.manifest().comparison().name().equals(comparison.name()))
                .flatMap(folder -> readable(comparison, folder));
    }

    /** A journal that is damaged says nothing, and is no reason to keep a run from starting. */
    private static Optional<EarlierUse> readable(Comparison comparison, RunFolder folder) {
        try {
            return Optional.of(read(comparison, folder));
        } catch (UncheckedIOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static EarlierUse read(Comparison comparison, RunFolder folder) {
        Comparison then = folder.manifest().comparison();
        EarlierUse use = new EarlierUse(comparison, name -> alike(comparison.target(name), then.target(name)));
        var unused = folder.read(use::accept);
        return use;
    }

    private static boolean alike(Optional<Target> now, Optional<Target> then) {
        return now.isPresent()
                && then.isPresent()
                && now.get().model().equals(then.get().model())
                && now.get().parameters().equals(then.get().parameters())
                && now.get().extra().equals(then.get().extra());
    }

    /** Takes the next line of a journal; requests that were meant to fail say nothing of others. */
    public void accept(JournalLine line) {
        if (line instanceof Settled settled
                && !settled.labels().ofClaims()
                && asked.test(settled.labels().target())) {
            Labels labels = settled.labels();
            String one = labels.provoking() ? settled.id() : labels.caseId();
            comparison
                    .target(labels.target())
                    .flatMap(target -> used(settled.exchange(), target.price()))
                    .ifPresent(used -> places.computeIfAbsent(
                                    new Place(labels.target(), labels.workload()), first -> new LinkedHashMap<>())
                            .merge(one, used, Used::plus));
        }
    }

    /** Empty where the response does not say what it used, though something was generated. */
    private static Optional<Used> used(Exchange exchange, TokenPrice price) {
        Optional<Bill> bill = Bill.of(exchange.usage());
        if (bill.isEmpty() && !Consumption.unanswered(exchange)) {
            return Optional.empty();
        }
        return Optional.of(bill.map(one -> new Used(1, one.promptTokens(), one.tokens(), one.at(price)))
                .orElse(new Used(1, 0, 0, Money.ZERO)));
    }

    /** What the planned cases of a workload used, those of them that were asked before. */
    List<SeenCase> cases(Target target, String workload, List<Ask> planned) {
        Map<String, Used> used = places.getOrDefault(new Place(target.name(), workload), Map.of());
        Map<String, SeenCase> seen = new LinkedHashMap<>();
        for (Ask ask : planned) {
            Used one = used.get(ask.prompt().id());
            if (one != null) {
                seen.computeIfAbsent(
                        ask.prompt().id(),
                        first -> seen(one, RequestBound.of(target, ask.prompt()).inputTokens()));
            }
        }
        return List.copyOf(seen.values());
    }

    /** What each request used that looked for a target's limit or checked its meter. */
    List<SeenCase> probes(String target, String purpose) {
        return places.getOrDefault(new Place(target, purpose), Map.of()).values().stream()
                .map(used -> seen(used, 1))
                .toList();
    }

    private static SeenCase seen(Used used, double length) {
        double n = used.requests();
        return new SeenCase(
                length, used.input() / n, used.tokens() / n, used.money().picoUsd() / n);
    }
}
