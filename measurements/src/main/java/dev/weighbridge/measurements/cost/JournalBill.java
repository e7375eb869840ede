package dev.weighbridge.measurements.cost;

import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a run's journal says of one request that was answered with a usage.
 *
 * @param exchangeId the exchange's id in the journal
 * @param responseId the gateway's id of the response; null where it named none
 * @param target the target's name
 * @param model the model that answered; the one asked for where it named none
 * @param usage what the response reported
 * @param listed what that costs by the price list; null where the counts cannot be
 */
public record JournalBill(
        String exchangeId,
        @Nullable String responseId,
        String target,
        String model,
        Usage usage,
        @Nullable Money listed) {

    /** The usage with this as its cost. */
    Usage with(@Nullable Money cost) {
        return new Usage(
                usage.promptTokens(),
                usage.completionTokens(),
                usage.totalTokens(),
                usage.cachedTokens(),
                usage.cacheWriteTokens(),
                usage.reasoningTokens(),
                cost,
                usage.placement());
    }
}
