package dev.weighbridge.measurements.forecast;

import dev.weighbridge.gateway.provider.RequestQuota;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.PlannedAsks;
import dev.weighbridge.measurements.plan.PlannedAsks.Ask;
import dev.weighbridge.measurements.plan.PlannedEvals;
import dev.weighbridge.measurements.plan.PromptCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a plan will probably use up, whether it fits the quotas, and what to ask where it does not fit the caps. */
public final class Forecast {
    private final Comparison comparison;
    private final List<PlannedEvals> evals;
    private final Map<String, List<Ask>> asks;
    private final Optional<EarlierUse> earlier;
    private final boolean known;

    private Forecast(
            Comparison comparison,
            List<PlannedEvals> evals,
            Optional<Map<String, List<Ask>>> asks,
            Optional<EarlierUse> earlier) {
        this.comparison = comparison;
        this.evals = List.copyOf(evals);
        this.asks = asks.orElse(Map.of());
        this.known = asks.isPresent();
        this.earlier = earlier;
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
        return new Forecast(comparison, evals, PlannedAsks.of(comparison, casesByWorkload, evals), earlier);
    }

    /** What each target will use; without those of which nothing is known to go by. */
    public List<Expected> expected() {
        List<Expected> all = new ArrayList<>();
        earlier.ifPresent(use -> asks.forEach(
                (name, planned) -> Expected.of(target(name), planned, use).ifPresent(all::add)));
        return List.copyOf(all);
    }

    /** What each target with a quota is asked, limit and meter included. */
    public List<QuotaNeed> quotas() {
        List<QuotaNeed> needs = new ArrayList<>();
        asks.forEach((name, planned) -> {
            RequestQuota quota = GrantedQuota.of(target(name));
            if (quota != null) {
                long besides = SideRequests.of(comparison, target(name)).all();
                needs.add(new QuotaNeed(name, planned.size() + besides, quota));
            }
        });
        return List.copyOf(needs);
    }

    /** How many cases of each graded workload tell most within caps and quotas, by its name. */
    public Map<String, Integer> allocation() {
        List<Allocation.Asked> workloads = new EvalShares(comparison).of(evals, asks);
        Map<String, Integer> cases = new LinkedHashMap<>();
        List<Integer> counts = Allocation.of(workloads);
        for (int i = 0; i < counts.size(); i++) {
            cases.put(workloads.get(i).name(), counts.get(i));
        }
        return cases;
    }

    /** The lines to print before the first request, after those of the plan. */
    public List<String> lines() {
        return known ? ForecastText.lines(this, comparison, evals) : List.of();
    }

    private Target target(String name) {
        return comparison.target(name).orElseThrow();
    }
}
