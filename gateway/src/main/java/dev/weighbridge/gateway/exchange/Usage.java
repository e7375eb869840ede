package dev.weighbridge.gateway.exchange;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.price.Money;
import org.jspecify.annotations.Nullable;

/**
 * The token counts a gateway reported, raw. A null count was not reported; it is unknown, not zero.
 *
 * @param promptTokens input tokens
 * @param completionTokens output tokens
 * @param totalTokens the total as sent, which need not be the sum
 * @param cachedTokens input tokens read from a cache
 * @param cacheWriteTokens input tokens written to a cache
 * @param reasoningTokens output tokens spent on reasoning
 * @param cost what the gateway says it charged
 * @param placement where in the response the counts stood
 */
public record Usage(
        @Nullable Long promptTokens,
        @Nullable Long completionTokens,
        @Nullable Long totalTokens,
        @Nullable Long cachedTokens,
        @Nullable Long cacheWriteTokens,
        @Nullable Long reasoningTokens,
        @Nullable Money cost,
        Placement placement) {

    /** Where in a response a usage object can stand. */
    public enum Placement {
        /** In the body of a response that was not streamed. */
        BODY,
        /** In a chunk without choices (OpenAI). */
        EMPTY_CHOICES,
        /** In a chunk that has a choice (OpenRouter, observed). */
        WITH_CHOICE,
        /** In every chunk, cumulatively (vLLM continuous usage). */
        EVERY_CHUNK,
        /** In {@code x_groq.usage}. */
        X_GROQ,
        /** In the event that ends the answer (Responses). */
        LAST_EVENT,
        /** Spread over the message's first and last events (Anthropic). */
        MESSAGE_EVENTS
    }

    public Usage {
        requireNonNull(placement, "placement is null");
    }
}
