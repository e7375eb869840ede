package dev.weighbridge.gateway.catalogue;

import dev.weighbridge.gateway.price.TokenPrice;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A model as a gateway's list tells of it. What is null was not told; it is unknown, not zero.
 *
 * @param id what a request names it by
 * @param name what people call it
 * @param free whether it costs nothing, and what says so
 * @param pricing what it charges
 * @param contextTokens the most tokens of input and output together, 1 or more
 * @param maxOutputTokens the most tokens of output, 1 or more
 * @param capabilities what it can do
 * @param expires the last day it is offered
 */
public record Model(
        String id,
        @Nullable String name,
        Free free,
        Pricing pricing,
        @Nullable Long contextTokens,
        @Nullable Long maxOutputTokens,
        Capabilities capabilities,
        @Nullable LocalDate expires) {

    /** The price; null where it is unknown. */
    public @Nullable TokenPrice price() {
        return pricing.price();
    }
}
