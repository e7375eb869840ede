package dev.weighbridge.reports.reading;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.summary.CostEstimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plain mean of what 1,000 requests of several workloads cost. */
final class MeanCost {
    private MeanCost() {}

    /** Not known where one of them is not; without an interval where one has none. */
    static CostEstimate of(List<PricePoint> parts) {
        List<CostEstimate> costs = parts.stream().map(PricePoint::perThousand).toList();
        int n = costs.stream().mapToInt(CostEstimate::n).sum();
        if (costs.isEmpty() || costs.stream().anyMatch(cost -> cost.value() == null)) {
            return CostEstimate.unknown(n, "not known of every workload");
        }
        Money mean = mean(costs.stream().map(CostEstimate::value));
        boolean bounded = costs.stream().allMatch(cost -> cost.low() != null && cost.high() != null);
        return bounded
                ? new CostEstimate(
                        mean,
                        moved(mean, -reach(costs, cost -> pico(cost.value()) - pico(cost.low()))),
                        moved(mean, reach(costs, cost -> pico(cost.high()) - pico(cost.value()))),
                        n,
                        "")
                : CostEstimate.alone(mean, n, "not every workload has an interval");
    }

    private static Money mean(Stream<@Nullable Money> amounts) {
        List<Money> known =
                amounts.filter(Objects::nonNull).map(Money.class::cast).toList();
        BigDecimal sum = known.stream().map(Money::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.ofUsdRounded(sum.divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL64));
    }

    private static Money moved(Money mean, double picoUsd) {
        return new Money(mean.picoUsd() + Math.round(picoUsd));
    }

    private static double reach(List<CostEstimate> costs, ToDoubleFunction<CostEstimate> out) {
        return Reach.ofMean(costs.stream().mapToDouble(out).toArray());
    }

    private static double pico(@Nullable Money money) {
        return money == null ? Double.NaN : money.picoUsd();
    }
}
