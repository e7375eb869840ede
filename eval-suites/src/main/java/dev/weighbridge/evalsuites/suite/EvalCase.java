package dev.weighbridge.evalsuites.suite;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.Tools;
import dev.weighbridge.measurements.plan.PromptCase;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One case of a suite: what is asked and what is checked of the answer.
 *
 * @param id its id, unique in its suite and the same as long as the case means the same
 * @param messages the conversation up to the answer, variables filled in
 * @param tools the tools offered
 * @param extra further fields of the request, such as {@code response_format}
 * @param checks what is checked of the answer; none where it is only measured
 * @param threshold the least weighted mean score of the checks that passes; null where all must pass
 * @param reference an answer that is right, where the suite gives one
 * @param language the language of the answer as a BCP 47 tag, where known
 * @param tags what slices it belongs to
 * @param weight how much it counts beside the others, above 0
 * @param cluster what it shares with others (a document, a template); null where it stands for itself
 * @param repeats how often it is asked, at least 1
 */
public record EvalCase(
        String id,
        List<Message> messages,
        Tools tools,
        Map<String, @Nullable Object> extra,
        List<Check> checks,
        @Nullable Double threshold,
        @Nullable String reference,
        @Nullable String language,
        List<String> tags,
        double weight,
        @Nullable String cluster,
        int repeats) {

    public EvalCase {
        requireNonNull(id, "id is null");
        requireNonNull(tools, "tools is null");
        messages = List.copyOf(messages);
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
        checks = List.copyOf(checks);
        tags = List.copyOf(tags);
        if (messages.isEmpty() || weight <= 0 || repeats < 1) {
            throw new IllegalArgumentException("case " + id + " needs a message, a weight above 0 and a repeat");
        }
    }

    /** What the user asks last; empty where that is nothing. */
    public String question() {
        return messages.stream()
                .filter(Message.User.class::isInstance)
                .map(message -> ((Message.User) message).text())
                .reduce((first, second) -> second)
                .orElse("");
    }

    /** What is sent for it. */
    public PromptCase asked() {
        return new PromptCase(id, messages, tools, extra);
    }
}
