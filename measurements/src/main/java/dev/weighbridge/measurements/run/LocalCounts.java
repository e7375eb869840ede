package dev.weighbridge.measurements.run;

/**
 * Tokens counted here, beside what the gateway reported; estimates for models with another vocabulary.
 *
 * @param encoding the vocabulary, e.g. {@code o200k_base}
 * @param promptTokens of the request's messages
 * @param completionTokens of everything the answer holds, reasoning and tool arguments included
 * @param firstEventTokens of the first token-bearing event, at least 1 where there was one
 */
public record LocalCounts(String encoding, int promptTokens, int completionTokens, int firstEventTokens) {}
