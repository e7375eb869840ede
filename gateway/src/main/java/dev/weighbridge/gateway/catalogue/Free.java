package dev.weighbridge.gateway.catalogue;

import dev.weighbridge.gateway.provider.Provider;

/** Whether a model costs nothing, and what says so. */
public enum Free {
    /** The list gives a price of 0 for text in and out. */
    BY_PRICE,
    /** Its id ends in the provider's mark for free models, such as {@code :free}. */
    BY_SUFFIX,
    /** Its id is one the provider gives its free model, such as {@code openrouter/free}. */
    BY_ALIAS,
    /** The list gives a price above 0, whatever the id says. */
    NO,
    /** Neither a price nor its id tells. */
    UNKNOWN;

    private static final String SUFFIX = ":free";

    /** Whether something says that it costs nothing. */
    public boolean yes() {
        return this == BY_PRICE || this == BY_SUFFIX || this == BY_ALIAS;
    }

    /**
     * What a provider's id and a listed price say together. A price above 0 holds against the id, since money is at
     * stake; the id is named before a price of 0, since the provider's limits of free models hang on it.
     */
    static Free of(Provider provider, String id, Pricing pricing) {
        if (pricing instanceof Pricing.Told told && !told.free()) {
            return NO;
        }
        if (provider.knowsAsFree(id)) {
            return id.endsWith(SUFFIX) ? BY_SUFFIX : BY_ALIAS;
        }
        return pricing instanceof Pricing.Told ? BY_PRICE : UNKNOWN;
    }
}
