package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.run.Bill;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reported tokens and what they cost, summed. What was not reported stays unknown. Not thread-safe. */
final class UsageTally {
    private final @Nullable TokenPrice price;
    private @Nullable Long promptTokens;
    private @Nullable Long completionTokens;
    private @Nullable Money billed;
    private int missing;

    /** A tally at this price; null where none is known. */
    UsageTally(@Nullable TokenPrice price) {
        this.price = price;
    }

    void add(Exchange exchange) {
        Usage usage = exchange.usage();
        if (usage != null) {
            promptTokens = sum(promptTokens, usage.promptTokens());
            completionTokens = sum(completionTokens, usage.completionTokens());
        }
        Optional<Bill> bill = Bill.of(usage);
        if (bill.isEmpty() && exchange.outcome().delivered()) {
            missing++;
        }
        TokenPrice rates = price;
        if (rates != null) {
            bill.ifPresent(it -> billed = sum(billed, it.at(rates)));
        }
    }

    void addAll(UsageTally other) {
        promptTokens = sum(promptTokens, other.promptTokens);
        completionTokens = sum(completionTokens, other.completionTokens);
        billed = sum(billed, other.billed);
        missing += other.missing;
    }

    @Nullable
    Long promptTokens() {
        return promptTokens;
    }

    @Nullable
    Long completionTokens() {
        return completionTokens;
    }

    /** Delivered answers without a whole usage. */
    int missing() {
        return missing;
    }

    /**
     * The cost by price list of all that was reported; null where nothing was, or not every delivered answer. What is
     * free costs nothing.
     */
    @Nullable
    Money cost() {
        if (price == null) {
            return null;
        }
        return price.free() ? Money.ZERO : missing == 0 ? billed : null;
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + other;
    }

    private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.plus(other);
    }
}
