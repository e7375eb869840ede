package dev.weighbridge.gateway.responses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.decode.AnswerDraft;
import dev.weighbridge.gateway.decode.ChoiceDraft;
import dev.weighbridge.gateway.decode.DialectReader.Read;
import org.jspecify.annotations.Nullable;

/** Takes whole output items: those of a body, and those of a stream of which no delta came (R08). */
final class WholeItems {
    private final AnswerDraft draft;
    private final ChoiceDraft choice;

    WholeItems(AnswerDraft draft) {
        this.draft = draft;
        this.choice = draft.choice(0);
    }

    /** Takes all items unless something of the answer is there already. */
    Read takeMissing(JsonNode output) {
        Read read = Read.TAKEN;
        if (choice.saidSomething()) {
            return read;
        }
        for (int i = 0; i < output.size(); i++) {
            Read of = take(output.get(i), i);
            read = of.compareTo(read) > 0 ? of : read;
        }
        return read;
    }

    /** Takes an item unless something of it is there already. */
    Read takeMissing(JsonNode item, @Nullable Integer index) {
        int at = index == null ? 0 : index;
        boolean call = item.path("type").asText().equals("function_call");
        boolean there = call ? choice.toolCalls().has(index, Trees.callId(item)) : hasText(item);
        return there ? Read.TAKEN : take(item, at);
    }

    private boolean hasText(JsonNode item) {
        return item.path("type").asText().equals("reasoning") ? choice.hasReasoning() : choice.hasText();
    }

    private Read take(JsonNode item, int at) {
        return switch (item.path("type").asText()) {
            case "message" -> message(item.path("content"), at);
            case "reasoning" -> reasoning(item, at);
            case "function_call" -> call(item, at);
            default -> Read.TAKEN;
        };
    }

    private Read message(JsonNode content, int at) {
        Read read = content.isTextual() ? text(content.textValue(), Trees.part(at, 0)) : Read.TAKEN;
        for (int i = 0; i < content.size(); i++) {
            Read of = part(content.get(i), Trees.part(at, i));
            read = of.compareTo(read) > 0 ? of : read;
        }
        return read;
    }

    private Read part(JsonNode part, int place) {
        if (part.path("type").asText().equals("refusal")) {
            String refusal = part.path("refusal").asText("");
            choice.refusal(refusal);
            return Trees.spoke(refusal, true, draft);
        }
        return text(part.path("text").asText(""), place);
    }

    private Read text(String text, int place) {
        choice.content(place, text);
        return Trees.spoke(text, true, draft);
    }

    private Read reasoning(JsonNode item, int at) {
        String thought = texts(item.path("content"));
        String shown = thought.isEmpty() ? texts(item.path("summary")) : thought;
        choice.reasoning(Trees.part(at, 0), shown);
        return Trees.spoke(shown, false, draft);
    }

    private static String texts(JsonNode parts) {
        StringBuilder joined = new StringBuilder();
        parts.forEach(part -> joined.append(part.path("text").asText("")));
        return joined.toString();
    }

    private Read call(JsonNode item, int at) {
        String name = item.path("name").asText("");
        String arguments = Trees.arguments(item.path("arguments"), draft);
        choice.toolCalls().fragment(at, Trees.callId(item), name, arguments);
        return Trees.spoke(name + arguments, true, draft);
    }
}
