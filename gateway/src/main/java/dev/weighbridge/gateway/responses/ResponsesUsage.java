package dev.weighbridge.gateway.responses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.decode.AnswerDraft;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.json.Counts;

/** The usage of a response. */
final class ResponsesUsage {
    private ResponsesUsage() {}

    static void take(JsonNode usage, Usage.Placement placement, AnswerDraft draft) {
        if (!usage.isObject() || usage.isEmpty()) {
            return;
        }
        Counts counts = new Counts(usage);
        draft.latestUsage(new Usage(
                counts.count("input_tokens"),
                counts.count("output_tokens"),
                counts.count("total_tokens"),
                counts.count("input_tokens_details", "cached_tokens"),
                counts.count("input_tokens_details", "cache_write_tokens"),
                counts.count("output_tokens_details", "reasoning_tokens"),
                counts.usd("cost"),
                placement));
        if (counts.coerced()) {
            draft.note(Note.USAGE_COERCED);
        }
    }
}
