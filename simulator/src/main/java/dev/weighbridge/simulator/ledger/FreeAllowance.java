package dev.weighbridge.simulator.ledger;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.price.Money;

/**
 * How many requests to free models a customer has each UTC day.
 *
 * @param usual for everybody
 * @param raised for who bought enough
 * @param threshold what is enough
 */
public record FreeAllowance(long usual, long raised, Money threshold) {
    /** OpenRouter's, as documented: 50, or 1000 once ten dollars were bought. */
    public static final FreeAllowance OPENROUTER = new FreeAllowance(50, 1000, new Money(10_000_000_000_000L));

    public FreeAllowance {
        requireNonNull(threshold, "threshold is null");
        if (usual < 0 || raised < 0) {
            throw new IllegalArgumentException(
                    "free requests a day are " + usual + " and " + raised + ", must be 0 or more");
        }
    }

    /** The requests a day of who bought so much. */
    public long of(Money bought) {
        return enough(bought) ? raised : usual;
    }

    /** What the gateway calls the limit in messages. */
    public String name(Money bought) {
        return enough(bought) ? "free-models-per-day-high-balance" : "free-models-per-day";
    }

    private boolean enough(Money bought) {
        return bought.compareTo(threshold) >= 0;
    }
}
