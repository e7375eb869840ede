package dev.weighbridge.measurements.cost;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.baseline.CaseProjection;
import dev.weighbridge.measurements.baseline.CaseProjection.Repeat;
import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.baseline.TargetProjection;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.quota.Quotas;
import dev.weighbridge.measurements.quota.SeenRequests;
import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.measurements.summary.MonthlyCost;
import dev.weighbridge.measurements.summary.TargetCost;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a decision costs a month, in one sentence, by what the graded cases of a run cost. */
public final class MoveCost {
    private static final MathContext DIGITS = new MathContext(3);

    private MoveCost() {}

    /**
     * {@code a month of 30000 requests costs 8.55 USD on paid and nothing on free}; empty where the comparison states no
     * traffic of the workload, or what a request costs on either is not known.
     */
    public static Optional<String> words(Comparison comparison, RunProjection run, String workload) {
        List<TargetCost> measured = run.workload(workload).stream()
                .flatMap(known -> known.targets().stream().map(target -> cost(target, workload)))
                .toList();
        Quotas unknown = new Quotas(comparison, Map.of(), new SeenRequests());
        List<MonthlyCost> months = new Months(comparison, measured, unknown)
                .all().stream()
                        .filter(month -> month.workload().equals(workload))
                        .toList();
        return amount(months, comparison.candidate())
                .flatMap(candidate -> amount(months, comparison.incumbent())
                        .map(incumbent -> "a month of " + months.get(0).requests() + " requests costs " + candidate
                                + " on " + comparison.candidate() + " and " + incumbent + " on "
                                + comparison.incumbent()));
    }

    private static Optional<String> amount(List<MonthlyCost> months, String target) {
        return months.stream()
                .filter(month -> month.target().equals(target))
                .findFirst()
                .flatMap(month -> Optional.ofNullable(month.first().value()))
                .map(money -> money.equals(Money.ZERO)
                        ? "nothing"
                        : money.usd().round(DIGITS).toPlainString() + " USD");
    }

    private static TargetCost cost(TargetProjection target, String workload) {
        List<Long> known = target.cases().stream()
                .map(CaseProjection::repeats)
                .flatMap(List::stream)
                .map(Repeat::picoUsd)
                .filter(Objects::nonNull)
                .toList();
        Money sum = known.stream().map(Money::new).reduce(Money.ZERO, Money::plus);
        CostEstimate each = known.isEmpty()
                ? CostEstimate.unknown(0, "no case says what it cost")
                : CostEstimate.alone(Amounts.over(sum, known.size()), known.size(), "");
        return new TargetCost(target.name(), workload, known.size(), 0, null, null, null, each, each.times(1000), each);
    }
}
