package dev.weighbridge.gateway.responses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.decode.AnswerDraft;
import dev.weighbridge.gateway.decode.DialectReader.Read;
import dev.weighbridge.gateway.exchange.Note;
import org.jspecify.annotations.Nullable;

/** What the fields of a Responses event mean. */
final class Trees {
    /** More content parts than an item has, so that parts sort by item first. */
    private static final int PARTS = 1000;

    private Trees() {}

    /** Whether there is a value: null, false and the empty text are none. */
    static boolean present(JsonNode node) {
        boolean empty = node.isMissingNode() || node.isNull();
        return !empty
                && !(node.isBoolean() && !node.booleanValue())
                && !(node.isTextual() && node.textValue().isEmpty());
    }

    /** The delta's text, also where it stands in an object. */
    static String delta(JsonNode event) {
        JsonNode delta = event.path("delta");
        return delta.isObject() ? delta.path("text").asText("") : delta.asText("");
    }

    static @Nullable Integer output(JsonNode event) {
        JsonNode index = event.path("output_index");
        return index.canConvertToInt() && index.isIntegralNumber() ? Integer.valueOf(index.intValue()) : null;
    }

    /** The place of a text among all texts of the answer. */
    static int part(JsonNode event) {
        Integer output = output(event);
        int content =
                event.path("content_index").asInt(event.path("summary_index").asInt(0));
        return part(output == null ? 0 : output, content);
    }

    static int part(int output, int content) {
        return output * PARTS + Math.floorMod(content, PARTS);
    }

    static String callId(JsonNode item) {
        String callId = item.path("call_id").asText("");
        return callId.isEmpty() ? item.path("id").asText("") : callId;
    }

    /** Arguments are a text that holds JSON; some gateways send the JSON itself. */
    static String arguments(JsonNode arguments, AnswerDraft draft) {
        if (arguments.isContainerNode()) {
            draft.note(Note.ARGUMENTS_AS_OBJECT);
            return arguments.toString();
        }
        return arguments.asText("");
    }

    static void identity(JsonNode response, AnswerDraft draft) {
        draft.responseId(response.path("id").asText(""));
        draft.model(response.path("model").asText(""));
        draft.provider(response.path("provider").asText(""));
        draft.fingerprint(response.path("system_fingerprint").asText(""));
    }

    /** What an event with this text was; the first one's text is kept. */
    static Read spoke(String text, boolean visible, AnswerDraft draft) {
        if (text.isEmpty()) {
            return Read.TAKEN;
        }
        if (!draft.spoke()) {
            draft.firstTokenText(text);
        }
        return visible ? Read.VISIBLE_TOKENS : Read.TOKENS;
    }

    /** Tells an answer of another dialect (A20). */
    static boolean isOfAnotherDialect(String type, JsonNode event, AnswerDraft draft) {
        boolean chat = event.path("choices").isArray();
        boolean messages = type.startsWith("message") || type.startsWith("content_block");
        if (chat || messages) {
            draft.foreign(chat ? "chat" : "messages");
        }
        return chat || messages;
    }
}
