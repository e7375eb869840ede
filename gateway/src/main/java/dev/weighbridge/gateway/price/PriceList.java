package dev.weighbridge.gateway.price;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What models of one gateway charged on one day. Immutable; what is not in it is unknown and never free.
 *
 * @param asOf the day the prices were looked up
 * @param source where they were looked up, for a reader
 * @param currency what they are in, e.g. {@code USD}
 * @param models by model id, in the list's order; null where the list names the model and knows no price
 */
public record PriceList(LocalDate asOf, String source, String currency, Map<String, @Nullable TokenPrice> models) {
    /** The one currency that prices are in. */
    public static final String USD = "USD";

    public PriceList {
        if (!currency.equals(USD)) {
            throw new IllegalArgumentException("currency is " + currency + "; prices are in " + USD);
        }
        models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
    }

    /** A model's price, with the list's day and source; empty where it is unknown. */
    public Optional<TokenPrice> price(String model) {
        return Optional.ofNullable(models.get(model)).map(price -> price.found(asOf, source));
    }

    /** How many of these models have a price, in words: {@code 3 of 5 models priced; no price of a, b}. */
    public String covered(Collection<String> wanted) {
        var unpriced = wanted.stream().filter(model -> price(model).isEmpty()).toList();
        return wanted.size() - unpriced.size() + " of " + wanted.size() + " models priced"
                + (unpriced.isEmpty() ? "" : "; no price of " + String.join(", ", unpriced));
    }
}
