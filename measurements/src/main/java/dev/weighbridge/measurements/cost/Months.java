package dev.weighbridge.measurements.cost;

import static java.util.Objects.requireNonNullElse;

import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.comparison.Traffic;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.quota.Quotas;
import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.measurements.summary.MonthlyCost;
import dev.weighbridge.measurements.summary.TargetCost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the traffic that a comparison states would cost a month. */
final class Months {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Comparison comparison;
    private final List<TargetCost> measured;
    private final QuotaFits fits;

    Months(Comparison comparison, List<TargetCost> measured, Quotas quotas) {
        this.comparison = comparison;
        this.measured = measured;
        this.fits = new QuotaFits(quotas);
    }

    /** What a request of the stated traffic costs, and what that was taken from. */
    private record PerRequest(CostEstimate cost, String how) {}

    /** One for each workload whose traffic is stated, and each target. */
    List<MonthlyCost> all() {
        List<MonthlyCost> months = new ArrayList<>();
        for (Workload workload : comparison.workloads()) {
            Traffic traffic = workload.traffic();
            if (traffic != null) {
                comparison.targets().forEach(target -> months.add(month(workload, traffic, target)));
            }
        }
        return months;
    }

    private MonthlyCost month(Workload workload, Traffic traffic, Target target) {
        BigDecimal requests = requests(traffic);
        PerRequest each = perRequest(workload, traffic, target);
        CostEstimate first = Growth.scaled(each.cost(), requests);
        Growth growth = Growth.ofPercent(requireNonNullElse(traffic.growthPercentPerMonth(), 0.0));
        return new MonthlyCost(
                workload.name(),
                target.name(),
                requests.setScale(0, RoundingMode.HALF_UP).longValue(),
                each.how(),
                first,
                growth.twelfth(first),
                growth.year(first),
                fits.day(workload.name(), target, elsewhere(workload, traffic, target)),
                fits.minute(workload.name(), target));
    }

    /** What all of it would cost on the candidate; null where this is the candidate, or that is not known. */
    private @Nullable CostEstimate elsewhere(Workload workload, Traffic traffic, Target target) {
        return target.name().equals(comparison.candidate())
                ? null
                : comparison
                        .target(comparison.candidate())
                        .map(candidate -> Growth.scaled(
                                perRequest(workload, traffic, candidate).cost(), requests(traffic)))
                        .orElse(null);
    }

    private static BigDecimal requests(Traffic traffic) {
        BigDecimal again = BigDecimal.valueOf(requireNonNullElse(traffic.retryPercent(), 0.0));
        return BigDecimal.valueOf(traffic.requestsPerMonth())
                .multiply(PERCENT.add(again))
                .divide(PERCENT);
    }

    private PerRequest perRequest(Workload workload, Traffic traffic, Target target) {
        Optional<TargetCost> cost = measured.stream()
                .filter(one ->
                        one.workload().equals(workload.name()) && one.target().equals(target.name()))
                .findFirst();
        if (traffic.inputTokens() == null && traffic.outputTokens() == null) {
            return cost.map(one -> new PerRequest(one.perRequest(), "by the mean cost of a request in this run"))
                    .orElse(new PerRequest(CostEstimate.unknown(0, "it was not asked in this run"), "not known"));
        }
        Long input =
                tokens(traffic.inputTokens(), cost.map(TargetCost::inputTokens).orElse(null));
        Long output = tokens(
                traffic.outputTokens(), cost.map(TargetCost::outputTokens).orElse(null));
        return input == null || output == null
                ? new PerRequest(CostEstimate.unknown(0, "its tokens are neither stated nor reported"), "not known")
                : byLengths(target.price(), input, output);
    }

    private static PerRequest byLengths(TokenPrice price, long input, long output) {
        return new PerRequest(
                CostEstimate.alone(price.of(input, output), 0, "by stated lengths"),
                "by " + input + " tokens in and " + output + " out at the price list");
    }

    private static @Nullable Long tokens(@Nullable Integer stated, @Nullable Double mean) {
        if (stated != null) {
            return stated.longValue();
        }
        return mean == null ? null : Long.valueOf(Math.round(mean));
    }
}
