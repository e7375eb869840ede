package dev.weighbridge.gateway.catalogue;

import dev.weighbridge.gateway.price.TokenPrice;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a gateway's list says that a model charges. Values; immutable. */
public sealed interface Pricing {

    /** The price where one was told; null where it is unknown. */
    default @Nullable TokenPrice price() {
        return null;
    }

    /**
     * A price.
     *
     * @param price for input, cached input, output, reasoning and the request itself, without the day of the look-up
     * @param roundedUp whether the gateway's number is finer than a micro-USD per million tokens; it was then rounded
     *     up, so that no bill exceeds the price and nothing that costs seems free
     * @param alsoCharged the gateway's names of what else it charges for, or changes the price by, that a price per
     *     token cannot hold, e.g. {@code image} or {@code overrides}; in its order
     */
    record Told(TokenPrice price, boolean roundedUp, List<String> alsoCharged) implements Pricing {
        private static final Set<String> CHARGED_FOR_TEXT = Set.of("input_cache_write_1h", "overrides");

        public Told {
            alsoCharged = List.copyOf(alsoCharged);
        }

        /** Whether text in and text out costs nothing; other services, such as images, may. */
        public boolean free() {
            return price.free() && alsoCharged.stream().noneMatch(CHARGED_FOR_TEXT::contains);
        }
    }

    /** The price depends on what the gateway chooses: it sent a negative number (OpenRouter's routers send -1). */
    record Varies() implements Pricing {}

    /** No price was told, or none that can be one: unknown, not nothing. */
    record Untold() implements Pricing {}
}
