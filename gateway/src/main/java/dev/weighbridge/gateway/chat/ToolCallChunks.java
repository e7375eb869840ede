package dev.weighbridge.gateway.chat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.weighbridge.gateway.decode.AnswerDraft;
import dev.weighbridge.gateway.decode.ChoiceDraft;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tool call fragments of one choice of one chunk. */
final class ToolCallChunks {
    private final List<Fragment> fragments = new ArrayList<>(0);
    private boolean argumentsAsObject;

    void clear() {
        if (!fragments.isEmpty()) {
            fragments.clear();
        }
        argumentsAsObject = false;
    }

    void read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        fragments.clear();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Fragment fragment = new Fragment();
            Fields.object(parser, fragment::field);
            fragments.add(fragment);
        }
    }

    /** The deprecated {@code function_call} is a single tool call without an id (J34). */
    void readLegacy(JsonParser parser) throws IOException {
        Fragment fragment = new Fragment();
        fragment.index = 0;
        Fields.object(parser, fragment::function);
        fragments.add(fragment);
    }

    /** Gives the fragments on. Without an index, their place tells several apart, and the calls of a whole message. */
    void take(ChoiceDraft choice, AnswerDraft draft, boolean whole) {
        boolean placed = whole || fragments.size() > 1;
        for (int place = 0; place < fragments.size(); place++) {
            Fragment fragment = fragments.get(place);
            Integer index = fragment.index == null && placed ? Integer.valueOf(place) : fragment.index;
            choice.toolCalls().fragment(index, fragment.id, fragment.name, fragment.arguments);
        }
        if (argumentsAsObject) {
            draft.note(Note.ARGUMENTS_AS_OBJECT);
        }
    }

    boolean bearTokens() {
        for (Fragment fragment : fragments) {
            if (!fragment.name.isEmpty() || !fragment.arguments.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Names and arguments, which are what a tool call's tokens spell. */
    String text() {
        StringBuilder text = new StringBuilder();
        fragments.forEach(fragment -> text.append(fragment.name).append(fragment.arguments));
        return text.toString();
    }

    private final class Fragment {
        private @Nullable Integer index;
        private String id = "";
        private String name = "";
        private String arguments = "";

        void field(String field, JsonParser parser) throws IOException {
            switch (field) {
                case "index" -> index = Fields.integer(parser);
                case "id" -> id = Fields.textOrEmpty(parser);
                case "function" -> Fields.object(parser, this::function);
                default -> parser.skipChildren();
            }
        }

        void function(String field, JsonParser parser) throws IOException {
            switch (field) {
                case "name" -> name = Fields.textOrEmpty(parser);
                case "arguments" -> arguments = arguments(parser);
                default -> parser.skipChildren();
            }
        }

        private String arguments(JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return Fields.textOrEmpty(parser);
            }
            argumentsAsObject = true;
            return Json.TREES.readTree(parser).toString();
        }
    }
}
