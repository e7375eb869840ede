package dev.weighbridge.reports.reading;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.summary.CostEstimate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A target as a buyer sees it: how right it is, and at what price.
 *
 * @param target the target's name
 * @param accuracy how right its answers are; null where that is not known
 * @param unknown why the accuracy is not known; empty where it is
 * @param perThousand what 1,000 requests cost
 */
public record PricePoint(String target, @Nullable Accuracy accuracy, String unknown, CostEstimate perThousand) {

    /** The cost of 1,000 requests in USD, as a position in a picture; empty where it is not known. */
    public Optional<Double> usd() {
        return usd(perThousand.value());
    }

    /** An amount in USD as a position in a picture; empty for none. Amounts are printed from the exact number. */
    public static Optional<Double> usd(@Nullable Money money) {
        return Optional.ofNullable(money).map(known -> known.usd().doubleValue());
    }

    /** Whether it can be put in a picture of quality against price. */
    public boolean known() {
        return accuracy != null && perThousand.value() != null;
    }

    /** Whether another is as cheap and as right, and one of the two more so. */
    boolean beatenBy(PricePoint other) {
        if (accuracy == null || other.accuracy == null) {
            return false;
        }
        Money here = perThousand.value();
        Money there = other.perThousand.value();
        if (here == null || there == null) {
            return false;
        }
        int cheaper = here.compareTo(there);
        int better = Double.compare(other.accuracy.estimate(), accuracy.estimate());
        return cheaper >= 0 && better >= 0 && cheaper + better > 0;
    }
}
