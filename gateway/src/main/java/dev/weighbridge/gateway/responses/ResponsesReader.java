package dev.weighbridge.gateway.responses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.decode.AnswerDraft;
import dev.weighbridge.gateway.decode.ChoiceDraft;
import dev.weighbridge.gateway.decode.TreeReader;
import dev.weighbridge.gateway.error.ErrorReader;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Usage;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events and bodies of the Responses API, as OpenAI sends them and as OpenRouter's pages show them (R02). The
 * one answer of a response is choice 0; its parts are put in the order of their output and content indexes.
 */
final class ResponsesReader extends TreeReader {
    private @Nullable Long lastSequence;

    ResponsesReader(ErrorReader errors) {
        super(errors);
    }

    @Override
    protected boolean isError(String type, JsonNode event) {
        if (type.equals("error") || type.equals("response.error")) {
            return true;
        }
        boolean answer = type.startsWith("response.")
                || event.path("output").isArray()
                || event.path("choices").isArray();
        return !answer && (Trees.present(event.path("error")) || hasErrorWords(event));
    }

    private static boolean hasErrorWords(JsonNode event) {
        return Trees.present(event.path("error_message"))
                || Trees.present(event.path("detail"))
                || event.path("message").isTextual();
    }

    @Override
    protected Read take(String type, JsonNode event, AnswerDraft draft) {
        sequence(event, draft);
        return switch (type) {
            case "response.created", "response.queued", "response.in_progress" -> begun(event.path("response"), draft);
            case "response.output_item.added" -> itemBegun(event, draft);
            case "response.output_text.delta", "response.content_part.delta" -> text(event, draft);
            case "response.output_text.done" -> textDone(event, draft);
            case "response.refusal.delta" -> refusal(event, draft);
            case "response.function_call_arguments.delta" -> arguments(event, Trees.delta(event), draft);
            case "response.function_call_arguments.done" -> argumentsDone(event, draft);
            case "response.reasoning_summary_text.delta", "response.reasoning_text.delta" -> reasoning(event, draft);
            case "response.output_item.done" -> itemDone(event, draft);
            case "response.completed", "response.incomplete", "response.failed", "response.done" ->
                over(event.path("response"), draft);
            default -> other(type, event, draft);
        };
    }

    /** Events that say nothing the others do not say are passed over in silence; unknown ones are noted (R11). */
    private static Read other(String type, JsonNode event, AnswerDraft draft) {
        if (Trees.isOfAnotherDialect(type, event, draft)) {
            return Read.TAKEN;
        }
        boolean known = type.startsWith("response.content_part.")
                || type.startsWith("response.reasoning_summary_")
                || type.startsWith("response.reasoning_text.")
                || type.startsWith("response.refusal.")
                || type.startsWith("response.output_text.")
                || type.equals("keepalive");
        if (!known) {
            draft.note(Note.UNKNOWN_EVENT);
        }
        return Read.TAKEN;
    }

    private void sequence(JsonNode event, AnswerDraft draft) {
        if (!event.path("sequence_number").isIntegralNumber()) {
            return;
        }
        long number = event.path("sequence_number").longValue();
        if (lastSequence != null && number != lastSequence + 1) {
            draft.note(Note.SEQUENCE_BROKEN);
        }
        lastSequence = number;
    }

    private static Read begun(JsonNode response, AnswerDraft draft) {
        draft.choice(0);
        Trees.identity(response, draft);
        return Read.TAKEN;
    }

    private static Read itemBegun(JsonNode event, AnswerDraft draft) {
        JsonNode item = event.path("item");
        draft.choice(0);
        return item.path("type").asText().equals("function_call") ? call(event, item, draft) : Read.TAKEN;
    }

    private static Read call(JsonNode event, JsonNode item, AnswerDraft draft) {
        String name = item.path("name").asText("");
        String arguments = Trees.arguments(item.path("arguments"), draft);
        draft.choice(0).toolCalls().fragment(Trees.output(event), Trees.callId(item), name, arguments);
        return Trees.spoke(name + arguments, true, draft);
    }

    private static Read text(JsonNode event, AnswerDraft draft) {
        String delta = Trees.delta(event);
        draft.choice(0).content(Trees.part(event), delta);
        return Trees.spoke(delta, true, draft);
    }

    /** The end of a part repeats its text; where no delta came, it is the text. */
    private static Read textDone(JsonNode event, AnswerDraft draft) {
        JsonNode text = event.path("text");
        int part = Trees.part(event);
        ChoiceDraft choice = draft.choice(0);
        if (!text.isTextual()) {
            return Read.TAKEN;
        }
        if (choice.hasContent(part)) {
            choice.wholeContent(part, text.textValue());
            return Read.TAKEN;
        }
        choice.content(part, text.textValue());
        return Trees.spoke(text.textValue(), true, draft);
    }

    private static Read refusal(JsonNode event, AnswerDraft draft) {
        String delta = Trees.delta(event);
        draft.choice(0).refusal(delta);
        return Trees.spoke(delta, true, draft);
    }

    private static Read reasoning(JsonNode event, AnswerDraft draft) {
        String delta = Trees.delta(event);
        draft.choice(0).reasoning(Trees.part(event), delta);
        return Trees.spoke(delta, false, draft);
    }

    private static Read arguments(JsonNode event, String delta, AnswerDraft draft) {
        draft.choice(0).toolCalls().fragment(Trees.output(event), "", "", delta);
        return Trees.spoke(delta, true, draft);
    }

    private static Read argumentsDone(JsonNode event, AnswerDraft draft) {
        boolean came = draft.choice(0).toolCalls().hasArguments(Trees.output(event));
        return came ? Read.TAKEN : arguments(event, Trees.arguments(event.path("arguments"), draft), draft);
    }

    /** A gateway that sends no deltas still ends each item with all of it. */
    private static Read itemDone(JsonNode event, AnswerDraft draft) {
        return new WholeItems(draft).takeMissing(event.path("item"), Trees.output(event));
    }

    private Read over(JsonNode response, AnswerDraft draft) {
        begun(response, draft);
        Read read = new WholeItems(draft).takeMissing(response.path("output"));
        ended(response, draft, Usage.Placement.LAST_EVENT);
        draft.end();
        return read;
    }

    @Override
    protected Read takeWhole(JsonNode body, AnswerDraft draft) {
        if (!body.path("output").isArray() && !Trees.present(body.path("status"))) {
            Trees.isOfAnotherDialect(body.path("type").asText(""), body, draft);
            return Read.TAKEN;
        }
        begun(body, draft);
        Read read = new WholeItems(draft).takeMissing(body.path("output"));
        ended(body, draft, Usage.Placement.BODY);
        return read;
    }

    private void ended(JsonNode response, AnswerDraft draft, Usage.Placement placement) {
        ResponsesUsage.take(response.path("usage"), placement, draft);
        if (Trees.present(response.path("error"))) {
            error(response.path("error"), draft);
        }
        ResponsesFinish.take(response, draft);
    }
}
