package dev.weighbridge.measurements.forecast;

import dev.weighbridge.gateway.provider.RequestQuota;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.PlannedAsks.Ask;
import dev.weighbridge.measurements.plan.PlannedEvals;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.plan.RequestBound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one case of each graded workload takes of the cap or quota that is tightest, once the load has taken its part. */
final class EvalShares {
    private final Comparison comparison;

    EvalShares(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Requests, tokens and money of all targets together, and the requests of each one that has a daily quota. */
    private record Use(double[] amounts) {
        Use plus(Use other, double sign) {
            double[] sum = amounts.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += sign * other.amounts[i];
            }
            return new Use(sum);
        }

        double largestShareOf(Use allowed) {
            double largest = 0;
            for (int i = 0; i < amounts.length; i++) {
                double left = Math.max(allowed.amounts[i], 0);
                largest = Math.max(largest, amounts[i] == 0 ? 0 : amounts[i] / left);
            }
            return largest;
        }
    }

    List<Allocation.Asked> of(List<PlannedEvals> evals, Map<String, List<Ask>> asks) {
        Use all = allowed();
        for (Target target : comparison.targets()) {
            for (Ask ask : asks.getOrDefault(target.name(), List.of())) {
                all = all.plus(use(target, ask.prompt()), -1);
            }
        }
        Use evalsTogether = nothing();
        for (PlannedEvals planned : evals) {
            evalsTogether = evalsTogether.plus(together(planned), 1);
        }
        Use left = all.plus(evalsTogether, 1);
        List<Allocation.Asked> shares = new ArrayList<>();
        for (PlannedEvals planned : evals) {
            double share = together(planned).largestShareOf(left) / planned.cases();
            shares.add(new Allocation.Asked(planned.workload(), planned.cases(), share));
        }
        return shares;
    }

    private Use together(PlannedEvals planned) {
        Use sum = nothing();
        for (Target target : comparison.targets()) {
            for (PromptCase prompt : planned.asked()) {
                sum = sum.plus(use(target, prompt), 1);
            }
        }
        return sum;
    }

    private Use use(Target target, PromptCase prompt) {
        RequestBound bound = RequestBound.of(target, prompt);
        double[] amounts = nothing().amounts();
        amounts[0] = 1;
        amounts[1] = bound.tokens();
        amounts[2] = bound.money().picoUsd();
        amounts[3 + comparison.targets().indexOf(target)] = 1;
        return new Use(amounts);
    }

    private Use allowed() {
        Caps caps = comparison.caps();
        double[] amounts = nothing().amounts();
        amounts[0] = caps.requests();
        amounts[1] = caps.tokens();
        amounts[2] = caps.money().picoUsd();
        for (int i = 0; i < comparison.targets().size(); i++) {
            RequestQuota quota = GrantedQuota.of(comparison.targets().get(i));
            amounts[3 + i] = quota == null || quota.perDay() == null ? Double.POSITIVE_INFINITY : quota.perDay();
        }
        return new Use(amounts);
    }

    private Use nothing() {
        return new Use(new double[3 + comparison.targets().size()]);
    }
}
