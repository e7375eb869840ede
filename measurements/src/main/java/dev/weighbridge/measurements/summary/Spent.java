package dev.weighbridge.measurements.summary;

import dev.weighbridge.gateway.price.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a target used up in the whole run, warm-up and re-sendings included.
 *
 * @param target the target's name
 * @param requests requests reserved
 * @param inFlightAtDeath requests reserved and never settled; they stay counted at their worst case
 * @param tokens tokens by reported usage, worst case where none was reported
 * @param money money by price list, or by the gateway's own figure where that is higher; worst case where no usage was
 *     reported
 * @param reportedCost what the gateway itself says it charged; null where it never said
 */
public record Spent(
        String target,
        long requests,
        long inFlightAtDeath,
        long tokens,
        Money money,
        @Nullable Money reportedCost) {}
