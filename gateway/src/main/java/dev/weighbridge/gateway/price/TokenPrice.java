package dev.weighbridge.gateway.price;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a model charges.
 *
 * @param inputMicroUsdPerMillion micro-USD per million input tokens, 0 or more
 * @param outputMicroUsdPerMillion micro-USD per million output tokens, 0 or more
 * @param cachedInputMicroUsdPerMillion the same for input read from a cache; null where it is charged as other input
 * @param perRequest a flat charge for each request
 * @param asOf the day it was looked up; null where nobody said
 * @param cacheWriteMicroUsdPerMillion the same for input written to a cache; null where it is charged as other input
 * @param reasoningMicroUsdPerMillion the same for output spent on reasoning; null where it is charged as other output
 * @param source where it was looked up, for a reader; null where nobody said
 */
public record TokenPrice(
        long inputMicroUsdPerMillion,
        long outputMicroUsdPerMillion,
        @Nullable Long cachedInputMicroUsdPerMillion,
        Money perRequest,
        @Nullable LocalDate asOf,
        @Nullable Long cacheWriteMicroUsdPerMillion,
        @Nullable Long reasoningMicroUsdPerMillion,
        @Nullable String source) {

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

    /** A price without its own for input written to a cache and for reasoning. */
    public TokenPrice(
            long inputMicroUsdPerMillion,
            long outputMicroUsdPerMillion,
            @Nullable Long cachedInputMicroUsdPerMillion,
            Money perRequest,
            @Nullable LocalDate asOf) {
        this(
                inputMicroUsdPerMillion,
                outputMicroUsdPerMillion,
                cachedInputMicroUsdPerMillion,
                perRequest,
                asOf,
                null,
                null,
                null);
    }

    public TokenPrice {
        requireNonNull(perRequest, "perRequest is null");
        if (Stream.of(
                        inputMicroUsdPerMillion,
                        outputMicroUsdPerMillion,
                        or(cachedInputMicroUsdPerMillion, 0),
                        or(cacheWriteMicroUsdPerMillion, 0),
                        or(reasoningMicroUsdPerMillion, 0),
                        perRequest.picoUsd())
                .anyMatch(amount -> amount < 0)) {
            throw new IllegalArgumentException("price is negative: input " + inputMicroUsdPerMillion + ", output "
                    + outputMicroUsdPerMillion + ", cached input " + cachedInputMicroUsdPerMillion + ", cache write "
                    + cacheWriteMicroUsdPerMillion + ", reasoning " + reasoningMicroUsdPerMillion
                    + " micro-USD per million tokens, " + perRequest + " per request");
        }
    }

    /** The same price, looked up on this day at this place. */
    public TokenPrice found(LocalDate day, String where) {
        return new TokenPrice(
                inputMicroUsdPerMillion,
                outputMicroUsdPerMillion,
                cachedInputMicroUsdPerMillion,
                perRequest,
                day,
                cacheWriteMicroUsdPerMillion,
                reasoningMicroUsdPerMillion,
                where);
    }

    /** Whether nothing is ever charged. */
    public boolean free() {
        return dearestInput() == 0 && dearestOutput() == 0 && perRequest.picoUsd() == 0;
    }

    /** What a request with these token counts costs when none of its input is cached: exact. */
    public Money of(long inputTokens, long outputTokens) {
        return of(new TokenCounts(inputTokens, outputTokens));
    }

    /** What a request costs of whose input {@code cachedTokens} were read from a cache: exact. */
    public Money of(long inputTokens, long cachedTokens, long outputTokens) {
        return of(new TokenCounts(inputTokens, cachedTokens, 0, outputTokens, 0));
    }

    /** What a request of these tokens costs: exact. */
    public Money of(TokenCounts tokens) {
        long plainInput = tokens.input() - tokens.cachedInput() - tokens.cacheWritten();
        return perRequest
                .plus(charge(plainInput, inputMicroUsdPerMillion))
                .plus(charge(tokens.cachedInput(), or(cachedInputMicroUsdPerMillion, inputMicroUsdPerMillion)))
                .plus(charge(tokens.cacheWritten(), or(cacheWriteMicroUsdPerMillion, inputMicroUsdPerMillion)))
                .plus(charge(tokens.output() - tokens.reasoning(), outputMicroUsdPerMillion))
                .plus(charge(tokens.reasoning(), or(reasoningMicroUsdPerMillion, outputMicroUsdPerMillion)));
    }

    /** The most a request of so many tokens can cost, whatever of them is cached or spent on reasoning: exact. */
    public Money atMost(long inputTokens, long outputTokens) {
        return perRequest.plus(charge(inputTokens, dearestInput())).plus(charge(outputTokens, dearestOutput()));
    }

    private long dearestInput() {
        return Math.max(
                Math.max(inputMicroUsdPerMillion, or(cachedInputMicroUsdPerMillion, 0)),
                or(cacheWriteMicroUsdPerMillion, 0));
    }

    private long dearestOutput() {
        return Math.max(outputMicroUsdPerMillion, or(reasoningMicroUsdPerMillion, 0));
    }

    private static Money charge(long tokens, long microUsdPerMillion) {
        return new Money(Math.multiplyExact(tokens, microUsdPerMillion));
    }

    private static long or(@Nullable Long rate, long otherwise) {
        return rate == null ? otherwise : rate;
    }
}
