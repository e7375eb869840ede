package dev.weighbridge.simulator.script;

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
                tellsCost ? price.of(promptTokens, completionTokens) : null);
    }
}
