package dev.weighbridge.evalsuites.engine.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.run.WorstCase;
import java.util.List;

/**
 * The most a request can use up, as long as prices hold and its length limit is honoured: a token for each byte of its
 * input, since no token is shorter, and the full length of its answer.
 */
final class Bounds {
    private static final int TEMPLATE_TOKENS = 64;
    private static final int MESSAGE_TOKENS = 16;

    /** The client sends a request again, once, where a pooled connection turns out to be dead. */
    private static final int SENDS_AT_MOST = 2;

    private static final List<String> LENGTH_FIELDS =
            List.of("max_tokens", "max_completion_tokens", "max_output_tokens");

    private Bounds() {}

    /**
     * The worst case of a request.
     *
     * @throws IllegalArgumentException where there is no length limit
     */
    static WorstCase of(Target target, ModelRequest request) {
        long input = TEMPLATE_TOKENS
                + request.messages().stream().mapToLong(Bounds::tokens).sum()
                + (request.tools().any() ? bytes(request.tools().toString()) : 0)
                + (request.extra().isEmpty() ? 0 : bytes(request.extra().toString()));
        long output = lengthLimit(target, request);
        return new WorstCase(
                SENDS_AT_MOST,
                SENDS_AT_MOST * (input + output),
                target.price().of(input, output).times(SENDS_AT_MOST));
    }

    private static long tokens(Message message) {
        return MESSAGE_TOKENS + bytes(message.toString());
    }

    /** A further field of that name wins over the parameter. */
    private static long lengthLimit(Target target, ModelRequest request) {
        Integer limit = request.parameters().lengthLimit();
        long given = LENGTH_FIELDS.stream()
                .map(request.extra()::get)
                .filter(Number.class::isInstance)
                .mapToLong(value -> ((Number) value).longValue())
                .max()
                .orElse(-1);
        if (limit == null && given < 0) {
            throw new IllegalArgumentException("target \"" + target.name() + "\" has no length limit; give max-tokens");
        }
        return Math.max(given, limit == null ? 0 : limit);
    }

    private static long bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
