package dev.weighbridge.measurements.cost;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.cost.Fieller;
import dev.weighbridge.measurements.summary.CostEstimate;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money over counts: the amount exact, its interval by statistics. */
final class Amounts {
    static final double LEVEL = 0.95;
    private static final double MOST_PICO_USD = 9e18;

    private Amounts() {}

    /** Money for each of so many, above 0; rounded half-up to a pico-USD. */
    static Money over(Money money, long count) {
        return new Money(BigDecimal.valueOf(money.picoUsd())
                .divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /**
     * {@code factor} times a sum of money over a count, both of independent pieces.
     *
     * @param value what all pieces together say
     * @param counts what each piece adds to the count
     * @param picoUsd what each piece adds to the money
     * @param unbounded what is said where the count may be 0, so that no bounded interval is honest
     */
    static CostEstimate ratio(Money value, double[] counts, double[] picoUsd, double factor, String unbounded) {
        Statistic<Interval> interval = Fieller.interval(counts, picoUsd, LEVEL);
        if (!(interval instanceof Statistic.Defined<Interval> defined)) {
            return CostEstimate.alone(value, counts.length, counts.length < 2 ? "fewer than 2 cases" : unbounded);
        }
        double low = defined.value().low() * factor;
        double high = defined.value().high() * factor;
        return Math.max(Math.abs(low), Math.abs(high)) > MOST_PICO_USD
                ? CostEstimate.alone(value, counts.length, "its interval is wider than amounts can be")
                : new CostEstimate(value, new Money(Math.round(low)), new Money(Math.round(high)), counts.length, "");
    }
}
