package dev.weighbridge.measurements.plan;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.request.Tools;
import dev.weighbridge.measurements.comparison.Target;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one case of a workload asks.
 *
 * @param id unique in its suite
 * @param messages the conversation up to the answer; at least one message
 * @param tools the tools offered
 * @param extra further fields of the request, such as {@code response_format}
 */
public record PromptCase(String id, List<Message> messages, Tools tools, Map<String, @Nullable Object> extra) {

    public PromptCase {
        requireNonNull(tools, "tools is null");
        messages = List.copyOf(messages);
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("case " + id + " asks nothing; give it a message");
        }
    }

    /** One question of a user, after a system prompt; without one where that is null. */
    public PromptCase(String id, @Nullable String system, String user) {
        this(id, conversation(system, user), Tools.NONE, Map.of());
    }

    private static List<Message> conversation(@Nullable String system, String user) {
        Message question = new Message.User(user);
        return system == null ? List.of(question) : List.of(new Message.SystemPrompt(system), question);
    }

    /** What a target is sent, its answer to be streamed; the case's further fields win over the target's. */
    public ModelRequest request(Target target) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(target.extra());
        fields.putAll(extra);
        return new ModelRequest(target.model(), messages, target.parameters(), tools, true, true, fields);
    }

    /** What the user says in it, as a journal keeps it. */
    public String userText() {
        return messages.stream()
                .filter(Message.User.class::isInstance)
                .map(message -> ((Message.User) message).text())
                .collect(Collectors.joining("\n"));
    }
}
