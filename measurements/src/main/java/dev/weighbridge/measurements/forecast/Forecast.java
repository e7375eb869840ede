package dev.weighbridge.measurements.forecast;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.provider.RequestQuota;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.StatedQuota;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.PlanTotals;
import dev.weighbridge.measurements.plan.PlannedAsks;
import dev.weighbridge.measurements.plan.PlannedAsks.Ask;
import dev.weighbridge.measurements.plan.PlannedEvals;
import dev.weighbridge.measurements.plan.PlannedProbes;
import dev.weighbridge.measurements.plan.PlannedUse;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.run.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a plan will probably use up, whether it fits the quotas, and what to ask where it does not fit the caps. */
public final class Forecast {
    private final Comparison comparison;
    private final List<PlannedEvals> evals;
    private final Map<String, List<Ask>> asks;
    private final Map<String, PlannedUse> others;
    private final Optional<EarlierUse> earlier;
    private final Map<String, KeyQuota> told;

    private Forecast(
            Comparison comparison,
            List<PlannedEvals> evals,
            Map<String, List<Ask>> asks,
            Map<String, PlannedUse> others,
            Optional<EarlierUse> earlier,
            Map<String, KeyQuota> told) {
        this.comparison = comparison;
        this.evals = evals;
        this.asks = asks;
        this.others = others;
        this.earlier = earlier;
        this.told = told;
    }

    /**
     * The forecast of a whole run.
     *
     * @param casesByWorkload the cases of each workload, by its name
     * @param evals what is asked to see how good the answers are
     * @param earlier what an earlier run used; empty where there is none
     * @throws IllegalArgumentException where a workload has no cases
     */
    public static Forecast of(
            Comparison comparison,
            Map<String, List<PromptCase>> casesByWorkload,
            List<PlannedEvals> evals,
            Optional<EarlierUse> earlier) {
        Map<String, PlannedUse> others = new LinkedHashMap<>(PlanTotals.ofLoad(comparison, casesByWorkload));
        SideRequests.of(comparison).forEach(probes -> others.merge(probes.target(), probes.use(), PlannedUse::plus));
        Map<String, List<Ask>> asks =
                PlannedAsks.of(comparison, casesByWorkload, evals).orElse(Map.of());
        return new Forecast(comparison, List.copyOf(evals), asks, others, earlier, Map.of());
    }

    /** The same, where gateways have said of some targets, by their names, what is left of the key that asks. */
    public Forecast with(Map<String, KeyQuota> keys) {
        return new Forecast(comparison, evals, asks, others, earlier, Map.copyOf(keys));
    }

    /**
     * What each target will use, its limit and its meter included where an earlier run asked for them; without those
     * targets of which nothing is known to go by.
     */
    public List<Expected> expected() {
        List<Expected> all = new ArrayList<>();
        earlier.ifPresent(use -> asks.forEach((name, planned) -> Expected.of(target(name), planned, use)
                .map(expected -> withSides(expected, use))
                .ifPresent(all::add)));
        return List.copyOf(all);
    }

    private Expected withSides(Expected expected, EarlierUse use) {
        Target target = target(expected.target());
        return SideRequests.of(comparison, target).stream()
                .flatMap(probes -> SideUse.of(target, probes, use).stream())
                .reduce(expected, Expected::plus);
    }

    /** What a target is asked for of which no earlier run tells: {@link Labels#LIMITS}, {@link Labels#METER} or both. */
    List<String> unexpected(String name) {
        return SideRequests.of(comparison, target(name)).stream()
                .map(PlannedProbes::purpose)
                .filter(purpose -> earlier.stream()
                        .allMatch(use -> use.probes(name, purpose).size() < 2))
                .toList();
    }

    /** What each target with a quota is asked, limit and meter included. */
    public List<QuotaNeed> quotas() {
        Map<String, PlannedUse> graded = PlanTotals.ofEvals(comparison, evals);
        List<QuotaNeed> needs = new ArrayList<>();
        for (Target target : comparison.targets()) {
            RequestQuota quota = quota(target);
            if (quota != null) {
                long requests = use(others, target).plus(use(graded, target)).requests();
                needs.add(new QuotaNeed(target.name(), requests, quota, leftToday(target)));
            }
        }
        return List.copyOf(needs);
    }

    private static PlannedUse use(Map<String, PlannedUse> uses, Target target) {
        return uses.getOrDefault(target.name(), PlannedUse.NOTHING);
    }

    private @Nullable RequestQuota quota(Target target) {
        RequestQuota granted = GrantedQuota.of(target);
        KeyQuota key = asked(target);
        return key == null ? granted : key.quota(granted);
    }

    private @Nullable Long leftToday(Target target) {
        KeyQuota key = asked(target);
        return key == null ? null : key.leftToday();
    }

    /** What a comparison states goes before what a gateway says. */
    private @Nullable KeyQuota asked(Target target) {
        return target.quota().equals(StatedQuota.NONE) ? told.get(target.name()) : null;
    }

    /** What gateways say of the credit of targets that charge, a line each. */
    List<String> credits() {
        Map<String, PlannedUse> graded = PlanTotals.ofEvals(comparison, evals);
        return comparison.targets().stream()
                .filter(target ->
                        told.containsKey(target.name()) && !target.price().free())
                .flatMap(target -> requireNonNull(told.get(target.name()))
                        .credit(target.name(), charged(use(others, target).plus(use(graded, target))))
                        .stream())
                .toList();
    }

    private Money charged(PlannedUse use) {
        Money cap = comparison.caps().money();
        return use.money().compareTo(cap) < 0 ? use.money() : cap;
    }

    /** How many cases of each graded workload tell most within caps and quotas, by its name. */
    public Map<String, Integer> allocation() {
        List<Allocation.Asked> workloads = new EvalShares(comparison, this::quota, others).of(evals);
        Map<String, Integer> cases = new LinkedHashMap<>();
        List<Integer> counts = Allocation.of(workloads);
        for (int i = 0; i < counts.size(); i++) {
            cases.put(workloads.get(i).name(), counts.get(i));
        }
        return cases;
    }

    /** The lines to print before the first request, after those of the plan. */
    public List<String> lines() {
        return ForecastText.lines(this, comparison, evals);
    }

    private Target target(String name) {
        return comparison.target(name).orElseThrow();
    }
}
