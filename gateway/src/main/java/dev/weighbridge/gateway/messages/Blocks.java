package dev.weighbridge.gateway.messages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.decode.AnswerDraft;
import dev.weighbridge.gateway.decode.DialectReader.Read;
import dev.weighbridge.gateway.exchange.Note;
import java.util.HashMap;
import java.util.Map;

/** The content blocks of a message as they come: text, thinking and calls of tools, each under its index. */
final class Blocks {
    /** Indexes that have begun, and for a tool's block its whole input where that came at once. */
    private final Map<Integer, String> begun = new HashMap<>();

    Read begun(JsonNode event, AnswerDraft draft) {
        int index = index(event);
        begun.put(index, "");
        return block(index, event.path("content_block"), draft);
    }

    /** All blocks of a message that was not streamed. */
    Read whole(JsonNode content, AnswerDraft draft) {
        Read read = Read.TAKEN;
        for (int index = 0; index < content.size(); index++) {
            Read of = block(index, content.get(index), draft);
            read = of.compareTo(read) > 0 ? of : read;
        }
        return endAll(draft) && read == Read.TAKEN ? Read.VISIBLE_TOKENS : read;
    }

    private Read block(int index, JsonNode block, AnswerDraft draft) {
        return switch (block.path("type").asText()) {
            case "text" -> text(index, block.path("text").asText(""), draft);
            case "thinking" -> thinking(index, block.path("thinking").asText(""), draft);
            case "tool_use" -> toolUse(index, block, draft);
            case "redacted_thinking" -> Read.TAKEN;
            default -> unknown(draft);
        };
    }

    Read delta(JsonNode event, AnswerDraft draft) {
        int index = index(event);
        if (begun.putIfAbsent(index, "") == null) {
            draft.note(Note.BLOCK_NOT_BEGUN);
        }
        JsonNode delta = event.path("delta");
        return switch (delta.path("type").asText()) {
            case "text_delta" -> text(index, delta.path("text").asText(""), draft);
            case "thinking_delta" -> thinking(index, delta.path("thinking").asText(""), draft);
            case "input_json_delta" -> input(index, delta.path("partial_json").asText(""), draft);
            case "signature_delta", "citations_delta" -> Read.TAKEN;
            default -> unknown(draft);
        };
    }

    Read ended(JsonNode event, AnswerDraft draft) {
        return takeWholeInput(index(event), draft) ? Read.VISIBLE_TOKENS : Read.TAKEN;
    }

    /** Ends every block that has not ended, as gateways that leave out the stop of a block do (A16). */
    boolean endAll(AnswerDraft draft) {
        boolean any = false;
        for (Integer index : begun.keySet()) {
            any |= takeWholeInput(index, draft);
        }
        return any;
    }

    private boolean takeWholeInput(int index, AnswerDraft draft) {
        String whole = begun.getOrDefault(index, "");
        if (whole.isEmpty()) {
            return false;
        }
        begun.put(index, "");
        input(index, whole, draft);
        return true;
    }

    private static Read text(int index, String text, AnswerDraft draft) {
        draft.choice(0).content(index, text);
        return spoke(text, Read.VISIBLE_TOKENS, draft);
    }

    private static Read thinking(int index, String text, AnswerDraft draft) {
        draft.choice(0).reasoning(index, text);
        return spoke(text, Read.TOKENS, draft);
    }

    private Read toolUse(int index, JsonNode block, AnswerDraft draft) {
        String name = block.path("name").asText("");
        draft.choice(0).toolCalls().fragment(index, block.path("id").asText(""), name, "");
        JsonNode input = block.path("input");
        if (input.isObject() && !input.isEmpty()) {
            // Kept back: some gateways send the whole input here and then once more in parts.
            begun.put(index, input.toString());
        }
        return spoke(name, Read.VISIBLE_TOKENS, draft);
    }

    private Read input(int index, String part, AnswerDraft draft) {
        if (!part.isEmpty()) {
            begun.put(index, "");
        }
        draft.choice(0).toolCalls().fragment(index, "", "", part);
        return spoke(part, Read.VISIBLE_TOKENS, draft);
    }

    private static Read unknown(AnswerDraft draft) {
        draft.note(Note.UNKNOWN_EVENT);
        return Read.TAKEN;
    }

    private static Read spoke(String text, Read read, AnswerDraft draft) {
        if (text.isEmpty()) {
            return Read.TAKEN;
        }
        if (!draft.spoke()) {
            draft.firstTokenText(text);
        }
        return read;
    }

    private static int index(JsonNode event) {
        return event.path("index").asInt(0);
    }
}
