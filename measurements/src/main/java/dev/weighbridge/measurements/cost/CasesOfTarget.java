package dev.weighbridge.measurements.cost;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.measurements.summary.TargetCost;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The cases that were asked of one target, by their names, and what they cost together. Not thread-safe. */
final class CasesOfTarget {
    private static final long THOUSAND = 1000;

    private final Map<String, CaseCost> cases = new LinkedHashMap<>();

    CaseCost of(String caseName) {
        return cases.computeIfAbsent(caseName, first -> new CaseCost());
    }

    /** The same cases; those of several workloads keep apart. */
    void addAll(String prefix, CasesOfTarget other) {
        other.cases.forEach((name, one) -> cases.put(prefix + name, one));
    }

    boolean any() {
        return !cases.isEmpty();
    }

    Map<String, CaseCost> all() {
        return cases;
    }

    TargetCost cost(String target, String workload) {
        int requests = (int) sum(cases.values(), CaseCost::requests);
        int unknown = (int) sum(cases.values(), CaseCost::unknown);
        String missing = unknown + " of " + requests + " requests say nothing of their cost";
        boolean graded = cases.values().stream().anyMatch(one -> one.graded() > 0);
        return new TargetCost(
                target,
                workload,
                requests,
                unknown,
                graded ? (int) sum(cases.values(), CaseCost::right) : null,
                tokens(CaseCost::inputTokens),
                tokens(CaseCost::outputTokens),
                perRequest(1, missing),
                perRequest(THOUSAND, missing),
                graded ? perRightAnswer(missing) : CostEstimate.unknown(0, "no answer was graded"));
    }

    private CostEstimate perRequest(long factor, String missing) {
        Collection<CaseCost> known = known().values();
        if (known.isEmpty()) {
            return CostEstimate.unknown(0, missing);
        }
        Pieces pieces = pieces(known(), CaseCost::requests);
        Money mean = Amounts.over(money(known).times(factor), sum(known, CaseCost::requests));
        return Amounts.ratio(mean, pieces.counts(), pieces.picoUsd(), factor, "too few requests");
    }

    private CostEstimate perRightAnswer(String missing) {
        Map<String, CaseCost> known = known();
        known.values().removeIf(CaseCost::notGradable);
        long right = sum(known.values(), CaseCost::right);
        if (right == 0) {
            return CostEstimate.unknown(known.size(), known.isEmpty() ? missing : "no answer is right");
        }
        Pieces pieces = pieces(known, CaseCost::right);
        Money each = Amounts.over(money(known.values()), right);
        return Amounts.ratio(
                each, pieces.counts(), pieces.picoUsd(), 1, "so few answers are right that their price has no bound");
    }

    /** Cases of which every request says what it cost. */
    private Map<String, CaseCost> known() {
        Map<String, CaseCost> known = new LinkedHashMap<>(cases);
        known.values().removeIf(one -> one.unknown() > 0);
        return known;
    }

    private static Pieces pieces(Map<String, CaseCost> cases, ToLongFunction<CaseCost> count) {
        Pieces pieces = new Pieces();
        cases.forEach((name, one) -> pieces.add(one.piece(name), one.money().picoUsd(), count.applyAsLong(one)));
        return pieces;
    }

    private @Nullable Double tokens(ToLongFunction<CaseCost> count) {
        long billed = sum(cases.values(), CaseCost::billed);
        return billed == 0 ? null : Double.valueOf((double) sum(cases.values(), count) / billed);
    }

    private static Money money(Collection<CaseCost> cases) {
        return cases.stream().map(CaseCost::money).reduce(Money.ZERO, Money::plus);
    }

    private static long sum(Collection<CaseCost> cases, ToLongFunction<CaseCost> count) {
        return cases.stream().mapToLong(count).sum();
    }
}
