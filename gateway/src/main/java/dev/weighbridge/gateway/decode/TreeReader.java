package dev.weighbridge.gateway.decode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.error.ErrorReader;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.json.TolerantTree;
import dev.weighbridge.gateway.sse.SseEvent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The reader of a dialect whose every event is a JSON object of a {@code type}. Events are read as trees: these dialects
 * say so much with each event that nothing is gained by reading past most of it. Not thread-safe.
 */
public abstract class TreeReader implements DialectReader {
    /** The name of an event that has none (WHATWG HTML, section 9.2.6). */
    private static final String UNNAMED = "message";

    private final ErrorReader errors;

    /** A reader that reads errors with this. */
    protected TreeReader(ErrorReader errors) {
        this.errors = errors;
    }

    /** Takes an event of the stream; {@code type} is empty where it has none. */
    protected abstract Read take(String type, JsonNode event, AnswerDraft draft);

    /** Takes a whole body. */
    protected abstract Read takeWhole(JsonNode body, AnswerDraft draft);

    /** Whether this object is an error. */
    protected abstract boolean isError(String type, JsonNode event);

    @Override
    public final Read event(SseEvent event, int from, int to, AnswerDraft draft) {
        byte[] data = event.data();
        int start = EventData.start(data, from, to);
        if (start == to) {
            return Read.NOTHING;
        }
        if (EventData.isDone(data, start, to)) {
            return Read.DONE;
        }
        Optional<TolerantTree> read = TolerantTree.read(data, start, to);
        if (event.namedError() || read.filter(found -> isError(found.tree())).isPresent()) {
            draft.error(errors.ofBody(text(data, start, to)));
            return Read.TAKEN;
        }
        return read.map(found -> object(found, event, draft)).orElse(Read.BROKEN);
    }

    private Read object(TolerantTree read, SseEvent event, AnswerDraft draft) {
        if (!read.tree().isObject()) {
            return Read.NOTHING;
        }
        note(read, draft);
        return take(type(read.tree(), event, draft), read.tree(), draft);
    }

    @Override
    public final Read body(byte[] bytes, int from, int to, AnswerDraft draft) {
        Optional<TolerantTree> read = TolerantTree.read(bytes, from, to);
        if (read.isEmpty()) {
            return Read.BROKEN;
        }
        JsonNode tree = read.get().tree();
        note(read.get(), draft);
        if (isError(tree)) {
            draft.error(errors.ofBody(text(bytes, from, to)));
            return Read.TAKEN;
        }
        return tree.isObject() ? takeWhole(tree, draft) : Read.TAKEN;
    }

    /** The error that stands in a part of an event. */
    protected final void error(JsonNode error, AnswerDraft draft) {
        draft.error(errors.ofBody(error.toString()));
    }

    private boolean isError(JsonNode tree) {
        // Gemini wraps its errors in an array.
        return tree.isArray() || (tree.isObject() && isError(tree.path("type").asText(""), tree));
    }

    /** The data's own type; what the event is called binds only where the data does not say (A01, A02). */
    private static String type(JsonNode tree, SseEvent event, AnswerDraft draft) {
        String type = tree.path("type").asText("");
        String name = event.name();
        if (type.isEmpty()) {
            return name;
        }
        if (!name.isEmpty() && !name.equals(type) && !name.equals(UNNAMED)) {
            draft.note(Note.EVENT_NAME_DIFFERS);
        }
        return type;
    }

    private static void note(TolerantTree read, AnswerDraft draft) {
        switch (read.tolerance()) {
            case NONE -> {}
            case LENIENT -> draft.note(Note.LENIENT_JSON);
            case REPLACED -> draft.note(Note.INVALID_UTF8);
        }
    }

    private static String text(byte[] data, int from, int to) {
        return new String(data, from, to - from, StandardCharsets.UTF_8);
    }
}
