package dev.weighbridge.simulator.script;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.wire.Oddities;
import dev.weighbridge.simulator.wire.ReportedUsage;
import dev.weighbridge.simulator.wire.ResponseCache;
import dev.weighbridge.simulator.wire.UsageForm;

/**
 * Counts what an answer uses.
 *
 * @param promptTokens tokens of the prompt
 * @param price what the model charges
 * @param tellsCost whether usage includes the charge
 * @param cachedTokens those of the prompt that come from a cache
 * @param form how truly usage is told
 */
public record Meter(int promptTokens, TokenPrice price, boolean tellsCost, int cachedTokens, UsageForm form) {
    /** A meter without a cache that tells what it counts. */
    public Meter(int promptTokens, TokenPrice price, boolean tellsCost) {
        this(promptTokens, price, tellsCost, 0, UsageForm.HONEST);
    }

    /** The same for an answer with oddities. */
    public Meter with(Oddities oddities) {
        int cached = promptTokens * oddities.cachedPercent() / 100;
        return oddities.cache() == ResponseCache.HIT
                ? new Meter(promptTokens, TokenPrice.FREE, tellsCost, cached, UsageForm.ZERO)
                : new Meter(promptTokens, price, tellsCost, cached, oddities.usageForm());
    }

    ReportedUsage usage(int completionTokens, int reasoningTokens) {
        return new ReportedUsage(
                promptTokens,
                completionTokens,
                Math.min(reasoningTokens, completionTokens),
                tellsCost ? cost(completionTokens) : null,
                cachedTokens,
                form);
    }

    /** Nothing is charged for an answer without a token, as OpenRouter promises. */
    private Money cost(int completionTokens) {
        return completionTokens == 0 ? Money.ZERO : price.of(promptTokens, cachedTokens, completionTokens);
    }
}
