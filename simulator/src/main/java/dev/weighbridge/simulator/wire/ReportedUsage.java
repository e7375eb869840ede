package dev.weighbridge.simulator.wire;

import dev.weighbridge.gateway.price.Money;
import org.jspecify.annotations.Nullable;

/**
 * Usage as a response tells it.
 *
 * @param promptTokens tokens read
 * @param completionTokens tokens written, reasoning included
 * @param reasoningTokens those of them that were reasoning
 * @param cost the charge where the gateway tells it, else null
 * @param cachedTokens those of the tokens read that came from a cache
 * @param form how truly all of it is told
 */
public record ReportedUsage(
        int promptTokens,
        int completionTokens,
        int reasoningTokens,
        @Nullable Money cost,
        int cachedTokens,
        UsageForm form) {
    /** Usage without a cache, told as it is. */
    public ReportedUsage(int promptTokens, int completionTokens, int reasoningTokens, @Nullable Money cost) {
        this(promptTokens, completionTokens, reasoningTokens, cost, 0, UsageForm.HONEST);
    }
}
