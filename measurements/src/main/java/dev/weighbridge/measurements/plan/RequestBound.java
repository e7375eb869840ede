package dev.weighbridge.measurements.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.comparison.Target;

/**
 * The most one sending of a request can use up, as long as prices hold and its length limit is honoured.
 *
 * @param inputTokens one for each byte of text, since no token is shorter, and some for the chat template
 * @param outputTokens the length limit
 * @param money what these cost, nothing cached
 */
public record RequestBound(long inputTokens, long outputTokens, Money money) {
    private static final int TEMPLATE_TOKENS = 64;

    /**
     * The bound of asking a target this prompt.
     *
     * @throws IllegalArgumentException where the target has no length limit
     */
    public static RequestBound of(Target target, PromptCase prompt) {
        long input = TEMPLATE_TOKENS + bytes(prompt.user()) + (prompt.system() == null ? 0 : bytes(prompt.system()));
        // Tools and the like travel in the extra fields and are read as input.
        long extra = target.extra().isEmpty() ? 0 : bytes(target.extra().toString());
        long output = lengthLimit(target);
        return new RequestBound(input + extra, output, target.price().of(input + extra, output));
    }

    /** Input and output tokens. */
    public long tokens() {
        return inputTokens + outputTokens;
    }

    private static long lengthLimit(Target target) {
        Integer limit = target.parameters().lengthLimit();
        if (limit == null) {
            throw new IllegalArgumentException("target \"" + target.name() + "\" has no length limit; give max-tokens");
        }
        return limit;
    }

    private static long bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
