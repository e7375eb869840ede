package dev.weighbridge.measurements.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.measurements.comparison.Target;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The most one sending of a request can use up, as long as prices hold and its length limit is honoured.
 *
 * @param inputTokens one for each byte of text, since no token is shorter, and some for the chat template
 * @param outputTokens the length limit
 * @param money what these cost at most, whatever of them is cached or spent on reasoning
 */
public record RequestBound(long inputTokens, long outputTokens, Money money) {
    private static final int TEMPLATE_TOKENS = 64;

    /** Of these the template bears the first few. */
    private static final int MESSAGE_TOKENS = 16;

    private static final int MESSAGES_IN_TEMPLATE = 2;

    private static final List<String> LENGTH_FIELDS =
            List.of("max_tokens", "max_completion_tokens", "max_output_tokens");

    /**
     * The bound of asking a target this.
     *
     * @throws IllegalArgumentException where there is no length limit
     */
    public static RequestBound of(Target target, PromptCase prompt) {
        return of(target, prompt.request(target));
    }

    /**
     * The same of a request that is no case of a workload.
     *
     * @throws IllegalArgumentException where there is no length limit
     */
    public static RequestBound of(Target target, ModelRequest request) {
        long input = inputOf(request, RequestBound::bytes);
        long output = lengthLimit(target, request);
        return new RequestBound(input, output, target.price().atMost(input, output));
    }

    /**
     * How many tokens a gateway takes the longest of these for before it knows the answer: the input as counted here, and
     * the length limit; 0 for none of them.
     *
     * @throws IllegalArgumentException where there is no length limit
     */
    public static long longest(Target target, Stream<PromptCase> prompts, TokenCounter counter) {
        return prompts.map(prompt -> prompt.request(target))
                .mapToLong(request -> inputOf(request, counter::count) + lengthLimit(target, request))
                .max()
                .orElse(0);
    }

    /** Input and output tokens. */
    public long tokens() {
        return inputTokens + outputTokens;
    }

    private static long inputOf(ModelRequest request, ToLongFunction<String> size) {
        int further = Math.max(0, request.messages().size() - MESSAGES_IN_TEMPLATE);
        return TEMPLATE_TOKENS
                + (long) MESSAGE_TOKENS * further
                + request.messages().stream()
                        .map(RequestBound::text)
                        .mapToLong(size)
                        .sum()
                // Tools and the like are read as input too.
                + (request.tools().any() ? size.applyAsLong(request.tools().toString()) : 0)
                + (request.extra().isEmpty()
                        ? 0
                        : size.applyAsLong(request.extra().toString()));
    }

    private static String text(Message message) {
        if (message instanceof Message.SystemPrompt system) {
            return system.text();
        }
        return message instanceof Message.User user ? user.text() : message.toString();
    }

    /** A further field of that name wins over the parameter. */
    private static long lengthLimit(Target target, ModelRequest request) {
        Integer limit = request.parameters().lengthLimit();
        long given = lengthField(request.extra());
        if (limit == null && given < 0) {
            throw new IllegalArgumentException("target \"" + target.name() + "\" has no length limit; give max-tokens");
        }
        return Math.max(given, limit == null ? 0 : limit);
    }

    private static long lengthField(Map<String, @Nullable Object> extra) {
        return LENGTH_FIELDS.stream()
                .map(extra::get)
                .filter(Number.class::isInstance)
                .mapToLong(value -> ((Number) value).longValue())
                .max()
                .orElse(-1);
    }

    private static long bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
