package dev.weighbridge.gateway.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sampling and length; a null field is not sent.
 *
 * @param temperature 0 to 2
 * @param maxTokens the length limit, sent as the dialect's own field ({@code max_tokens}, {@code max_output_tokens})
 * @param maxCompletionTokens the length limit, sent as {@code max_completion_tokens} where the dialect has that field
 * @param stop up to four stop sequences; empty is not sent
 * @param seed the sampling seed
 */
public record Parameters(
        @Nullable Double temperature,
        @Nullable Integer maxTokens,
        @Nullable Integer maxCompletionTokens,
        List<String> stop,
        @Nullable Long seed) {

    /** Nothing is sent; the gateway's defaults hold. */
    public static final Parameters DEFAULTS = new Parameters(null, null, null, List.of(), null);

    public Parameters {
        stop = List.copyOf(stop);
    }

    /** The length limit under whichever name it was given; null where there is none. */
    public @Nullable Integer lengthLimit() {
        return maxTokens == null ? maxCompletionTokens : maxTokens;
    }
}
