package dev.weighbridge.weigh.models;

import dev.weighbridge.gateway.price.TokenPrice;
import org.jspecify.annotations.Nullable;

/**
 * A model, as far as it is known.
 *
 * @param id the gateway's id of it
 * @param free whether it costs nothing
 * @param because how that is known; empty where it is unknown
 * @param price what it charges; null where it is unknown
 * @param contextTokens how many tokens it takes in and gives at most; null where it is unknown
 */
record ModelRow(
        String id,
        Free free,
        String because,
        @Nullable TokenPrice price,
        @Nullable Long contextTokens) {

    /** Whether a model costs nothing. */
    enum Free {
        YES,
        NO,
        UNKNOWN
    }
}
