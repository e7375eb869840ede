package dev.weighbridge.measurements.plan;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Target;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The most that a number of requests can use up.
 *
 * @param requests how many these are
 * @param tokens input and output tokens together
 * @param money what these cost at most
 */
public record PlannedUse(long requests, long tokens, Money money) {
    /** That of no request. */
    public static final PlannedUse NOTHING = new PlannedUse(0, 0, Money.ZERO);

    /** What asking a target all of this can use up. */
    static PlannedUse of(Target target, Stream<PromptCase> prompts) {
        return of(prompts.map(prompt -> RequestBound.of(target, prompt)));
    }

    /** What asking each of these targets all of this can use up, by the target's name. */
    public static Map<String, PlannedUse> of(List<Target> targets, Collection<PromptCase> prompts) {
        Map<String, PlannedUse> uses = new LinkedHashMap<>();
        targets.forEach(target -> uses.put(target.name(), of(target, prompts.stream())));
        return uses;
    }

    static PlannedUse of(Stream<RequestBound> bounds) {
        return bounds.reduce(NOTHING, PlannedUse::plus, PlannedUse::plus);
    }

    /** This and another one together. */
    public PlannedUse plus(PlannedUse other) {
        return new PlannedUse(requests + other.requests, tokens + other.tokens, money.plus(other.money));
    }

    PlannedUse plus(RequestBound bound) {
        return plus(new PlannedUse(1, bound.tokens(), bound.money()));
    }

    PlannedUse times(long factor) {
        return new PlannedUse(requests * factor, tokens * factor, money.times(factor));
    }
}
