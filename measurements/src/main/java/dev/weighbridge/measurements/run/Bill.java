package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenCounts;
import dev.weighbridge.gateway.price.TokenPrice;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one answer used, believed: both counts reported, neither negative nor beyond what any model can take.
 *
 * @param promptTokens input tokens
 * @param cachedTokens those of them that were read from a cache; 0 where the gateway did not say, since then they are
 *     charged in full
 * @param completionTokens output tokens
 * @param cacheWriteTokens input tokens that were written to a cache, none of them read from it; 0 where it did not say
 * @param reasoningTokens output tokens that were spent on reasoning; 0 where it did not say
 */
public record Bill(
        long promptTokens, long cachedTokens, long completionTokens, long cacheWriteTokens, long reasoningTokens) {
    private static final long BEYOND_BELIEF = 100_000_000;

    /** The bill of a usage; empty where it is missing, not whole or not to be believed. */
    public static Optional<Bill> of(@Nullable Usage usage) {
        if (usage == null || !believable(usage.promptTokens())) {
            return Optional.empty();
        } else if (usage.completionTokens() == null && Objects.equals(usage.promptTokens(), usage.totalTokens())) {
            // An embedding has no output, and its usage does not speak of any.
            return Optional.of(new Bill(orZero(usage.promptTokens()), 0, 0, 0, 0));
        } else if (!believable(usage.completionTokens())) {
            return Optional.empty();
        }
        long prompt = orZero(usage.promptTokens());
        long cached = within(prompt, usage.cachedTokens());
        long completion = orZero(usage.completionTokens());
        return Optional.of(new Bill(
                prompt,
                cached,
                completion,
                within(prompt - cached, usage.cacheWriteTokens()),
                within(completion, usage.reasoningTokens())));
    }

    /** Input and output together. */
    public long tokens() {
        return promptTokens + completionTokens;
    }

    /** What the price list says it costs. */
    public Money at(TokenPrice price) {
        return price.of(
                new TokenCounts(promptTokens, cachedTokens, cacheWriteTokens, completionTokens, reasoningTokens));
    }

    /** A part of a whole, which no gateway's slip makes negative or more than all of it. */
    private static long within(long whole, @Nullable Long part) {
        return Math.max(0, Math.min(whole, orZero(part)));
    }

    private static boolean believable(@Nullable Long count) {
        return count != null && count >= 0 && count <= BEYOND_BELIEF;
    }

    private static long orZero(@Nullable Long count) {
        return count == null ? 0 : count;
    }
}
