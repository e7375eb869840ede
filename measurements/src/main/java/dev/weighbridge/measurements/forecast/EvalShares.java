package dev.weighbridge.measurements.forecast;

import dev.weighbridge.gateway.provider.RequestQuota;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.PlannedEvals;
import dev.weighbridge.measurements.plan.PlannedUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one case of each graded workload takes of each cap and quota, once load, limits and meters have taken their part:
 * of requests, tokens and money of all targets together, and of the daily requests of each target that has a quota.
 */
final class EvalShares {
    private final Comparison comparison;
    private final Function<Target, @Nullable RequestQuota> quotas;
    private final Map<String, PlannedUse> others;

    /**
     * Shares beside what others use up.
     *
     * @param quotas how many requests a target may be asked; null where unknown
     * @param others what is planned besides evals, by the target's name
     */
    EvalShares(Comparison comparison, Function<Target, @Nullable RequestQuota> quotas, Map<String, PlannedUse> others) {
        this.comparison = comparison;
        this.quotas = quotas;
        this.others = others;
    }

    List<Allocation.Asked> of(List<PlannedEvals> evals) {
        double[] used = amounts(others);
        double[] allowed = allowed();
        List<Allocation.Asked> shares = new ArrayList<>();
        for (PlannedEvals planned : evals) {
            double[] wanted = amounts(PlannedUse.of(comparison.targets(), planned.asked()));
            List<Double> each = new ArrayList<>();
            for (int i = 0; i < allowed.length; i++) {
                double left = Math.max(allowed[i] - used[i], 0);
                each.add(wanted[i] == 0 ? 0 : wanted[i] / planned.cases() / left);
            }
            shares.add(new Allocation.Asked(planned.workload(), planned.cases(), each));
        }
        return shares;
    }

    private double[] amounts(Map<String, PlannedUse> uses) {
        PlannedUse all = uses.values().stream().reduce(PlannedUse.NOTHING, PlannedUse::plus);
        double[] amounts = new double[3 + comparison.targets().size()];
        amounts[0] = all.requests();
        amounts[1] = all.tokens();
        amounts[2] = all.money().picoUsd();
        for (int i = 3; i < amounts.length; i++) {
            String name = comparison.targets().get(i - 3).name();
            amounts[i] = uses.getOrDefault(name, PlannedUse.NOTHING).requests();
        }
        return amounts;
    }

    private double[] allowed() {
        Caps caps = comparison.caps();
        double[] amounts = new double[3 + comparison.targets().size()];
        amounts[0] = caps.requests();
        amounts[1] = caps.tokens();
        amounts[2] = caps.money().picoUsd();
        for (int i = 3; i < amounts.length; i++) {
            RequestQuota quota = quotas.apply(comparison.targets().get(i - 3));
            amounts[i] = quota == null || quota.perDay() == null ? Double.POSITIVE_INFINITY : quota.perDay();
        }
        return amounts;
    }
}
