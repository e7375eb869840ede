package dev.weighbridge.gateway.chat;

import com.fasterxml.jackson.core.JsonParser;
import dev.weighbridge.gateway.chat.Fields.FieldReader;
import dev.weighbridge.gateway.decode.AnswerDraft;
import dev.weighbridge.gateway.decode.ChoiceDraft;
import dev.weighbridge.gateway.decode.DialectReader.Read;
import dev.weighbridge.gateway.decode.FinishReasons;
import dev.weighbridge.gateway.exchange.Note;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One choice of a chunk as it stands on the wire, used again for the next. */
final class ChoiceChunk {
    private final ToolCallChunks toolCalls = new ToolCallChunks();
    private final FieldReader fields = this::field;
    private final FieldReader parts = this::part;
    private int position;
    private @Nullable Integer index;
    private @Nullable String finish;
    private String content = "";
    private String reasoning = "";
    private String reasoningContent = "";
    private String refusal = "";
    private boolean message;
    private boolean error;

    void clear(int newPosition) {
        position = newPosition;
        index = null;
        finish = null;
        content = "";
        reasoning = "";
        reasoningContent = "";
        refusal = "";
        message = false;
        error = false;
        toolCalls.clear();
    }

    boolean hasError() {
        return error;
    }

    void read(JsonParser parser) throws IOException {
        Fields.object(parser, fields);
    }

    private void field(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "index" -> index = Fields.integer(parser);
            case "finish_reason" -> finish = Fields.text(parser);
            case "delta" -> Fields.object(parser, parts);
            case "message" -> {
                message = true;
                Fields.object(parser, parts);
            }
            case "text" -> content = Fields.joinedText(parser);
            case "error" -> error = Fields.present(parser);
            default -> parser.skipChildren();
        }
    }

    private void part(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "content" -> content = Fields.joinedText(parser);
            case "reasoning" -> reasoning = Fields.joinedText(parser);
            case "reasoning_content" -> reasoningContent = Fields.joinedText(parser);
            case "refusal" -> refusal = Fields.joinedText(parser);
            case "tool_calls" -> toolCalls.read(parser);
            case "function_call" -> toolCalls.readLegacy(parser);
            default -> parser.skipChildren();
        }
    }

    Read take(AnswerDraft draft, boolean whole) {
        ChoiceDraft choice = draft.choice(index == null ? (whole ? position : 0) : index);
        if (message && !whole) {
            draft.note(Note.MESSAGE_IN_CHUNK);
        }
        choice.reasoning(thought());
        choice.content(content);
        choice.refusal(refusal);
        toolCalls.take(choice, draft, whole);
        if (finish != null && !finish.isEmpty()) {
            choice.finish(FinishReasons.finish(finish));
        }
        return tokens();
    }

    /** All it says, of whatever kind. */
    String text() {
        return thought() + content + refusal + toolCalls.text();
    }

    /** Servers that changed the name of the field send both with the same text (J24). */
    private String thought() {
        return reasoningContent.isEmpty() ? reasoning : reasoningContent;
    }

    private Read tokens() {
        if (!content.isEmpty() || !refusal.isEmpty() || toolCalls.bearTokens()) {
            return Read.VISIBLE_TOKENS;
        }
        return thought().isEmpty() ? Read.TAKEN : Read.TOKENS;
    }
}
