package dev.weighbridge.weigh.plan;

import dev.weighbridge.gateway.provider.RequestQuota;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.forecast.GrantedQuota;
import dev.weighbridge.measurements.forecast.QuotaNeed;
import java.util.List;
import java.util.Map;

/** Commands that fit a quota which a plan does not fit: fewer cases, several days, another target. */
final class WaysOut {
    private WaysOut() {}

    /** Three commands, each with what it does. */
    static List<String> of(QuotaNeed need, Comparison comparison, Map<String, Integer> allocation) {
        // Cases without checks are only put under load, whose size is the file's; a suite with checks can be sampled.
        String run =
                "weigh evals run --comparison " + comparison.name() + (allocation.isEmpty() ? " --suite facts-en" : "");
        return List.of(
                run + " --sample " + sample(need, allocation) + "   # fewer cases, one day",
                run + "   # once a day for " + need.days() + " days; each call goes on where the last one ended",
                run + " --target " + other(need, comparison) + "   # another target");
    }

    /** As many cases of each workload as one day lets through. */
    private static long sample(QuotaNeed need, Map<String, Integer> allocation) {
        RequestQuota quota = need.quota();
        long perDay = quota.perDay() == null ? Long.MAX_VALUE : quota.perDay();
        int workloads = Math.max(1, allocation.size());
        return Math.max(1, perDay / workloads);
    }

    private static String other(QuotaNeed need, Comparison comparison) {
        return comparison.targets().stream()
                .filter(target -> !target.name().equals(need.target()))
                .filter(target -> GrantedQuota.of(target) == null)
                .map(Target::name)
                .findFirst()
                .orElse(comparison.candidate());
    }
}
