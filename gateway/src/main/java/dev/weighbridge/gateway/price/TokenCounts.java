package dev.weighbridge.gateway.price;

/**
 * The tokens of one request, by what they are charged as.
 *
 * @param input all input tokens, at least 0
 * @param cachedInput those of them that were read from a cache
 * @param cacheWritten those of them that were written to a cache; with the ones read no more than all
 * @param output all output tokens, at least 0
 * @param reasoning those of them that were spent on reasoning
 */
public record TokenCounts(long input, long cachedInput, long cacheWritten, long output, long reasoning) {

    public TokenCounts {
        boolean negative = cachedInput < 0 || cacheWritten < 0 || reasoning < 0;
        if (negative || input < Math.addExact(cachedInput, cacheWritten) || output < reasoning) {
            throw new IllegalArgumentException("no counts: input " + input + " with " + cachedInput + " cached and "
                    + cacheWritten + " written to a cache, output " + output + " with " + reasoning + " for reasoning");
        }
    }

    /** Plain input and output. */
    public TokenCounts(long input, long output) {
        this(input, 0, 0, output, 0);
    }
}
