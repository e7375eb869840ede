package dev.weighbridge.gateway.request;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model is asked, in no dialect yet.
 *
 * @param model the gateway's model id
 * @param messages the conversation, in order; at least one message
 * @param parameters sampling and length
 * @param tools the tools it may call
 * @param stream whether the answer is to be streamed
 * @param includeUsage whether a stream is asked to report its usage, where the dialect has a way to ask
 * @param extra further fields of the body, passed through as they are; they win over the fields above. Values are
 *     strings, numbers, booleans, lists, maps or null
 */
public record ModelRequest(
        String model,
        List<Message> messages,
        Parameters parameters,
        Tools tools,
        boolean stream,
        boolean includeUsage,
        Map<String, @Nullable Object> extra) {

    public ModelRequest {
        requireNonNull(model, "model is null");
        requireNonNull(parameters, "parameters is null");
        requireNonNull(tools, "tools is null");
        messages = List.copyOf(messages);
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("a request needs at least one message");
        }
    }

    /** A request without tools and further fields whose answer is not streamed. */
    public static ModelRequest whole(String model, List<Message> messages, Parameters parameters) {
        return new ModelRequest(model, messages, parameters, Tools.NONE, false, false, Map.of());
    }

    /** The same, its answer to be streamed with its usage. */
    public ModelRequest streamed() {
        return new ModelRequest(model, messages, parameters, tools, true, true, extra);
    }

    /** The same, offering these tools. */
    public ModelRequest with(Tools others) {
        return new ModelRequest(model, messages, parameters, others, stream, includeUsage, extra);
    }

    /** The same, with these further fields. */
    public ModelRequest with(Map<String, @Nullable Object> further) {
        return new ModelRequest(model, messages, parameters, tools, stream, includeUsage, further);
    }
}
