package dev.weighbridge.measurements.run;

import org.jspecify.annotations.Nullable;

/**
 * Tokens counted here, beside what the gateway reported; estimates for models with another vocabulary.
 *
 * @param encoding the vocabulary, e.g. {@code o200k_base}
 * @param promptTokens of the request's messages
 * @param completionTokens of everything the answer holds, reasoning and tool arguments included
 * @param firstEventTokens of the first token-bearing event, at least 1 where there was one
 * @param reasoningTokens of the reasoning that came; null in journals that did not count it
 */
public record LocalCounts(
        String encoding,
        int promptTokens,
        int completionTokens,
        int firstEventTokens,
        @Nullable Integer reasoningTokens) {}
