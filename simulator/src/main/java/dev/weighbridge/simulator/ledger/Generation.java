package dev.weighbridge.simulator.ledger;

import dev.weighbridge.gateway.price.Money;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What can be looked up of an answer that is over.
 *
 * @param id the response id
 * @param model the model's id
 * @param provider the backend's name
 * @param createdAt when its request was read
 * @param endedAt when it was over
 * @param latency from the request to the first token; null where no token was sent
 * @param generationTime from the start of the model's work to the last token; null where no token was sent
 * @param nativePromptTokens tokens of the prompt as the backend counts them
 * @param nativeCompletionTokens tokens that were sent, as the backend counts them, reasoning included
 * @param nativeReasoningTokens those of them that were reasoning
 * @param nativeCachedTokens those of the prompt that came from a cache
 * @param tokensPerWord how finely the backend cuts text, for counts that do not depend on it
 * @param cost what was charged
 * @param streamed whether it was asked for as a stream
 * @param cancelled whether the client went away before its end
 * @param finishReason the finish reason that was sent, null where none was
 */
public record Generation(
        String id,
        String model,
        String provider,
        Instant createdAt,
        Instant endedAt,
        @Nullable Duration latency,
        @Nullable Duration generationTime,
        int nativePromptTokens,
        int nativeCompletionTokens,
        int nativeReasoningTokens,
        int nativeCachedTokens,
        double tokensPerWord,
        Money cost,
        boolean streamed,
        boolean cancelled,
        @Nullable String finishReason) {
    /** Tokens of the prompt in a vocabulary that all models share. */
    public int promptTokens() {
        return (int) Math.floor(nativePromptTokens / tokensPerWord);
    }

    /** Tokens that were sent in a vocabulary that all models share. */
    public int completionTokens() {
        return (int) Math.floor(nativeCompletionTokens / tokensPerWord);
    }
}
