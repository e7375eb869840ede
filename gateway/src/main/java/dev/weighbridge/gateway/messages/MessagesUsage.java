package dev.weighbridge.gateway.messages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.decode.AnswerDraft;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.json.Counts;
import dev.weighbridge.gateway.price.Money;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The usage of a message, whose counts come with the first event and again, cumulatively, with the last. A later count
 * replaces an earlier one and is never added; a zero replaces nothing, since gateways send it for what they do not know
 * (A11, A12).
 */
final class MessagesUsage {
    private @Nullable Long input;
    private @Nullable Long cacheWrite;
    private @Nullable Long cacheRead;
    private @Nullable Long output;
    private @Nullable Long thinking;
    private @Nullable Money cost;

    /** The counts of the first event; those of the output are a placeholder there. */
    void begun(JsonNode usage, AnswerDraft draft) {
        Counts counts = new Counts(usage);
        input(counts);
        give(Usage.Placement.MESSAGE_EVENTS, counts, draft);
    }

    /** The counts of a later event. */
    void latest(JsonNode usage, AnswerDraft draft) {
        all(usage, Usage.Placement.MESSAGE_EVENTS, draft);
    }

    /** The counts of a message that was not streamed. */
    void whole(JsonNode usage, AnswerDraft draft) {
        all(usage, Usage.Placement.BODY, draft);
    }

    private void all(JsonNode usage, Usage.Placement placement, AnswerDraft draft) {
        Counts counts = new Counts(usage);
        input(counts);
        output = merged(output, counts.count("output_tokens"));
        thinking = merged(thinking, counts.count("output_tokens_details", "thinking_tokens"));
        Money given = counts.usd("cost");
        cost = given == null ? cost : given;
        give(placement, counts, draft);
    }

    private void input(Counts counts) {
        input = merged(input, counts.count("input_tokens"));
        cacheWrite = merged(cacheWrite, counts.count("cache_creation_input_tokens"));
        cacheRead = merged(cacheRead, counts.count("cache_read_input_tokens"));
    }

    private void give(Usage.Placement placement, Counts counts, AnswerDraft draft) {
        if (Stream.of(input, cacheWrite, cacheRead, output, thinking, cost).anyMatch(Objects::nonNull)) {
            draft.latestUsage(new Usage(prompt(), output, null, cacheRead, cacheWrite, thinking, cost, placement));
        }
        if (counts.coerced()) {
            draft.note(Note.USAGE_COERCED);
        }
    }

    /** All that was read: this dialect counts what the cache read or wrote apart from the rest of the input. */
    private @Nullable Long prompt() {
        return input == null ? null : Long.valueOf(input + zeroIfUnknown(cacheWrite) + zeroIfUnknown(cacheRead));
    }

    private static long zeroIfUnknown(@Nullable Long count) {
        return count == null ? 0 : count;
    }

    private static @Nullable Long merged(@Nullable Long held, @Nullable Long given) {
        return given != null && (given > 0 || held == null) ? given : held;
    }
}
