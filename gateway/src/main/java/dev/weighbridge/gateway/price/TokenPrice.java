package dev.weighbridge.gateway.price;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a model charges.
 *
 * @param inputMicroUsdPerMillion micro-USD per million input tokens, 0 or more
 * @param outputMicroUsdPerMillion micro-USD per million output tokens, 0 or more
 * @param cachedInputMicroUsdPerMillion the same for input read from a cache; null where it is charged as other input
 * @param perRequest a flat charge for each request
 * @param asOf the day it was looked up; null where nobody said
 */
public record TokenPrice(
        long inputMicroUsdPerMillion,
        long outputMicroUsdPerMillion,
        @Nullable Long cachedInputMicroUsdPerMillion,
        Money perRequest,
        @Nullable LocalDate asOf) {

    /** The price of a free model. */
    public static final TokenPrice FREE = new TokenPrice(0, 0, null, Money.ZERO);

    /** A price of which nobody said when it was looked up. */
    public TokenPrice(
            long inputMicroUsdPerMillion,
            long outputMicroUsdPerMillion,
            @Nullable Long cachedInputMicroUsdPerMillion,
            Money perRequest) {
        this(inputMicroUsdPerMillion, outputMicroUsdPerMillion, cachedInputMicroUsdPerMillion, perRequest, null);
    }

    public TokenPrice {
        requireNonNull(perRequest, "perRequest is null");
        boolean cachedNegative = cachedInputMicroUsdPerMillion != null && cachedInputMicroUsdPerMillion < 0;
        if (inputMicroUsdPerMillion < 0 || outputMicroUsdPerMillion < 0 || cachedNegative || perRequest.picoUsd() < 0) {
            throw new IllegalArgumentException("price is negative: input " + inputMicroUsdPerMillion + ", output "
                    + outputMicroUsdPerMillion + ", cached input " + cachedInputMicroUsdPerMillion
                    + " micro-USD per million tokens, " + perRequest + " per request");
        }
    }

    /** Whether nothing is ever charged. */
    public boolean free() {
        return inputMicroUsdPerMillion == 0 && outputMicroUsdPerMillion == 0 && perRequest.picoUsd() == 0;
    }

    /** What a request with these token counts costs when none of its input is cached: exact. */
    public Money of(long inputTokens, long outputTokens) {
        return perRequest
                .plus(new Money(Math.multiplyExact(inputTokens, inputMicroUsdPerMillion)))
                .plus(new Money(Math.multiplyExact(outputTokens, outputMicroUsdPerMillion)));
    }

    /** What a request costs of whose input {@code cachedTokens} were read from a cache: exact. */
    public Money of(long inputTokens, long cachedTokens, long outputTokens) {
        long cachedRate =
                cachedInputMicroUsdPerMillion == null ? inputMicroUsdPerMillion : cachedInputMicroUsdPerMillion;
        return of(inputTokens - cachedTokens, outputTokens)
                .plus(new Money(Math.multiplyExact(cachedTokens, cachedRate)));
    }
}
