package dev.weighbridge.measurements.forecast;

import dev.weighbridge.gateway.price.Money;
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
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What one case of each graded workload takes of each cap and quota, once load, limits and meters have taken their part:
 * of requests, tokens and money of all targets together and of each, and of the daily requests of each that has a quota.
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
        DoubleStream.Builder amounts = DoubleStream.builder();
        add(amounts, uses.values().stream().reduce(PlannedUse.NOTHING, PlannedUse::plus));
        comparison.targets().forEach(target -> add(amounts, uses.getOrDefault(target.name(), PlannedUse.NOTHING)));
        return amounts.build().toArray();
    }

    private static void add(DoubleStream.Builder amounts, PlannedUse use) {
        amounts.add(use.requests()).add(use.tokens()).add(use.money().picoUsd());
    }

    private double[] allowed() {
        Caps caps = comparison.caps();
        DoubleStream.Builder amounts = DoubleStream.builder();
        add(amounts, caps.together(), null);
        comparison.targets().forEach(target -> add(amounts, caps.of(target.name()), quotas.apply(target)));
        return amounts.build().toArray();
    }

    private static void add(DoubleStream.Builder amounts, Caps.Part caps, @Nullable RequestQuota quota) {
        double perDay = bound(quota == null ? null : quota.perDay());
        Money money = caps.money();
        amounts.add(Math.min(perDay, bound(caps.requests())))
                .add(bound(caps.tokens()))
                .add(bound(money == null ? null : money.picoUsd()));
    }

    private static double bound(@Nullable Long most) {
        return most == null ? Double.POSITIVE_INFINITY : most;
    }
}
