package dev.weighbridge.measurements.summary;

import dev.weighbridge.gateway.price.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money as a sample shows it.
 *
 * @param value the amount; null where it is not known, which is not nothing
 * @param low lower end of its 95 % interval; null where it has none
 * @param high upper end of the interval; null where it has none
 * @param n how many independent pieces, such as cases, it comes from
 * @param because why the value or its interval is missing; empty where neither is
 */
public record CostEstimate(
        @Nullable Money value,
        @Nullable Money low,
        @Nullable Money high,
        int n,
        String because) {

    /** An amount that is not known. */
    public static CostEstimate unknown(int n, String because) {
        return new CostEstimate(null, null, null, n, because);
    }

    /** An amount without an interval. */
    public static CostEstimate alone(Money value, int n, String because) {
        return new CostEstimate(value, null, null, n, because);
    }

    /** The amount so many times. */
    public CostEstimate times(long factor) {
        return new CostEstimate(times(value, factor), times(low, factor), times(high, factor), n, because);
    }

    private static @Nullable Money times(@Nullable Money amount, long factor) {
        return amount == null ? null : amount.times(factor);
    }
}
