package dev.weighbridge.gateway.messages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.decode.AnswerDraft;
import dev.weighbridge.gateway.decode.FinishReasons;
import dev.weighbridge.gateway.decode.TreeReader;
import dev.weighbridge.gateway.error.ErrorReader;
import dev.weighbridge.gateway.exchange.Note;

/** Reads the events and bodies of the Messages API. The one answer of a message is choice 0. */
final class MessagesReader extends TreeReader {
    private final Blocks blocks = new Blocks();
    private final MessagesUsage usage = new MessagesUsage();

    MessagesReader(ErrorReader errors) {
        super(errors);
    }

    @Override
    protected boolean isError(String type, JsonNode event) {
        boolean answer =
                event.path("choices").isArray() || event.path("content").isArray() || isEvent(type);
        boolean words =
                event.path("message").isTextual() || event.path("detail").isTextual();
        return type.equals("error")
                || (!answer && (event.path("error").isContainerNode() || isText(event, "error") || words));
    }

    private static boolean isEvent(String type) {
        return type.startsWith("message_") || type.startsWith("content_block_") || type.startsWith("response.");
    }

    private static boolean isText(JsonNode event, String field) {
        return !event.path(field).asText("").isEmpty();
    }

    @Override
    protected Read take(String type, JsonNode event, AnswerDraft draft) {
        return switch (type) {
            case "message_start" -> begun(event.path("message"), draft);
            case "content_block_start" -> blocks.begun(event, draft);
            case "content_block_delta" -> blocks.delta(event, draft);
            case "content_block_stop" -> blocks.ended(event, draft);
            case "message_delta" -> delta(event, draft);
            case "message_stop" -> ended(draft);
            case "ping" -> Read.TAKEN;
            default -> other(event, draft);
        };
    }

    private Read begun(JsonNode message, AnswerDraft draft) {
        identity(message, draft);
        draft.choice(0);
        usage.begun(message.path("usage"), draft);
        return Read.TAKEN;
    }

    private Read delta(JsonNode event, AnswerDraft draft) {
        blocks.endAll(draft);
        usage.latest(event.path("usage"), draft);
        stopped(event.path("delta"), draft);
        return Read.TAKEN;
    }

    private static Read ended(AnswerDraft draft) {
        draft.end();
        return Read.TAKEN;
    }

    /** New kinds of event may come at any time; another dialect's are a mistake in the address (A07, A20). */
    private static Read other(JsonNode event, AnswerDraft draft) {
        if (event.path("choices").isArray()) {
            draft.foreign("chat");
        } else if (event.path("type").asText("").startsWith("response.")
                || event.path("output").isArray()) {
            draft.foreign("responses");
        } else {
            draft.note(Note.UNKNOWN_EVENT);
        }
        return Read.TAKEN;
    }

    @Override
    protected Read takeWhole(JsonNode body, AnswerDraft draft) {
        if (!body.path("content").isArray()) {
            return other(body, draft);
        }
        identity(body, draft);
        draft.choice(0);
        Read read = blocks.whole(body.path("content"), draft);
        usage.whole(body.path("usage"), draft);
        stopped(body, draft);
        return read;
    }

    private static void identity(JsonNode message, AnswerDraft draft) {
        draft.responseId(message.path("id").asText(""));
        draft.model(message.path("model").asText(""));
        draft.provider(message.path("provider").asText(""));
    }

    private static void stopped(JsonNode stop, AnswerDraft draft) {
        String reason = stop.path("stop_reason").asText("");
        if (!reason.isEmpty() && !stop.path("stop_reason").isNull()) {
            draft.choice(0).finish(FinishReasons.finish(reason));
        }
    }
}
