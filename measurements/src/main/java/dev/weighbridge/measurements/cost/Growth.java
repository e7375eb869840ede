package dev.weighbridge.measurements.cost;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.summary.CostEstimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What traffic grows to, month by month, compounded.
 *
 * @param factor how many times as many requests there are each month as in the one before, at least 1
 */
record Growth(BigDecimal factor) {
    private static final int MONTHS = 12;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    static Growth ofPercent(double percent) {
        return new Growth(BigDecimal.ONE.add(BigDecimal.valueOf(percent).divide(PERCENT)));
    }

    /** The first month grown to the twelfth. */
    CostEstimate twelfth(CostEstimate first) {
        return scaled(first, factor.pow(MONTHS - 1, MathContext.DECIMAL64));
    }

    /** Twelve months together. */
    CostEstimate year(CostEstimate first) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int month = 0; month < MONTHS; month++) {
            sum = sum.add(factor.pow(month, MathContext.DECIMAL64));
        }
        return scaled(first, sum);
    }

    /** An estimate so many times; unknown where that is more than an amount can be. */
    static CostEstimate scaled(CostEstimate cost, BigDecimal times) {
        UnaryOperator<@Nullable Money> scale =
                money -> money == null ? null : Money.ofUsdRounded(money.usd().multiply(times));
        try {
            return new CostEstimate(
                    scale.apply(cost.value()),
                    scale.apply(cost.low()),
                    scale.apply(cost.high()),
                    cost.n(),
                    cost.because());
        } catch (ArithmeticException e) {
            return CostEstimate.unknown(cost.n(), "it is more than 9 million USD");
        }
    }
}
