package dev.weighbridge.gateway.catalogue;

import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a response reported beside what the ledger says of it, exactly. Whether a difference matters is for others to say.
 *
 * @param promptTokens input tokens
 * @param completionTokens output tokens
 * @param cachedTokens input tokens read from a cache
 * @param reasoningTokens output tokens spent on reasoning
 * @param cost what was charged
 */
public record LedgerComparison(
        Difference<Long> promptTokens,
        Difference<Long> completionTokens,
        Difference<Long> cachedTokens,
        Difference<Long> reasoningTokens,
        Difference<Money> cost) {

    /** Compares a response's usage, null where it reported none, with the ledger's entry of the same request. */
    public static LedgerComparison of(@Nullable Usage reported, Generation ledger) {
        Usage usage = reported == null ? NOTHING : reported;
        return new LedgerComparison(
                tokens(usage.promptTokens(), ledger.promptTokens()),
                tokens(usage.completionTokens(), ledger.completionTokens()),
                tokens(usage.cachedTokens(), ledger.cachedTokens()),
                tokens(usage.reasoningTokens(), ledger.reasoningTokens()),
                Difference.of(usage.cost(), ledger.cost(), money -> money.picoUsd() >= 0, Money::minus));
    }

    /** Whether at least one amount could be compared and none differs. */
    public boolean agrees() {
        return !differs() && all().stream().anyMatch(Difference.Equal.class::isInstance);
    }

    /** Whether any amount differs. */
    public boolean differs() {
        return all().stream().anyMatch(Difference.Differs.class::isInstance);
    }

    private static final Usage NOTHING = new Usage(null, null, null, null, null, null, null, Usage.Placement.BODY);

    private static Difference<Long> tokens(@Nullable Long reported, @Nullable Long ledger) {
        return Difference.of(reported, ledger, count -> count >= 0, (a, b) -> a - b);
    }

    private List<Difference<?>> all() {
        return Stream.<Difference<?>>of(promptTokens, completionTokens, cachedTokens, reasoningTokens, cost)
                .toList();
    }
}
