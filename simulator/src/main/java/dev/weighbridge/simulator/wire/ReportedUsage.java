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
 */
public record ReportedUsage(
        int promptTokens,
        int completionTokens,
        int reasoningTokens,
        @Nullable Money cost) {}
