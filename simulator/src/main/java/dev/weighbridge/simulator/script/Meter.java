package dev.weighbridge.simulator.script;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.wire.ReportedUsage;

/**
 * Counts what an answer uses.
 *
 * @param promptTokens tokens of the prompt
 * @param price what the model charges
 * @param tellsCost whether usage includes the charge
 */
public record Meter(int promptTokens, TokenPrice price, boolean tellsCost) {
    ReportedUsage usage(int completionTokens, int reasoningTokens) {
        return new ReportedUsage(
                promptTokens,
                completionTokens,
                Math.min(reasoningTokens, completionTokens),
                tellsCost ? cost(completionTokens) : null);
    }

    /** Nothing is charged for an answer without a token, as OpenRouter promises. */
    private Money cost(int completionTokens) {
        return completionTokens == 0 ? Money.ZERO : price.of(promptTokens, completionTokens);
    }
}
