package dev.weighbridge.gateway.chat;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of the chat dialect.
 *
 * @param model the gateway's model id
 * @param messages system, user and assistant messages, in order; at least one
 * @param parameters sampling and length
 * @param stream whether the answer is to be streamed
 * @param includeUsage whether a stream is asked to report its usage ({@code stream_options.include_usage})
 * @param extra further fields of the body, passed through as they are; they win over the fields above. Values are
 *     strings, numbers, booleans, lists, maps or null
 */
public record ChatRequest(
        String model,
        List<Message> messages,
        Parameters parameters,
        boolean stream,
        boolean includeUsage,
        Map<String, @Nullable Object> extra) {

    /** One message: a role ({@code system}, {@code user}, {@code assistant}) and its text. */
    public record Message(String role, String content) {}

    /**
     * Sampling and length; a null field is not sent.
     *
     * @param temperature 0 to 2
     * @param maxTokens sent as {@code max_tokens}
     * @param maxCompletionTokens sent as {@code max_completion_tokens}
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
    }

    public ChatRequest {
        requireNonNull(model, "model is null");
        requireNonNull(parameters, "parameters is null");
        messages = List.copyOf(messages);
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a chat request needs at least one message");
        }
    }
}
