package dev.weighbridge.gateway.chat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.weighbridge.gateway.decode.AnswerDraft;
import dev.weighbridge.gateway.decode.DialectReader;
import dev.weighbridge.gateway.decode.EventData;
import dev.weighbridge.gateway.error.ErrorReader;
import dev.weighbridge.gateway.error.ReadError;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.json.Json;
import dev.weighbridge.gateway.secret.Redactor;
import dev.weighbridge.gateway.sse.SseEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads chat chunks and chat completions. Each is first read into a {@link ChatChunk} and taken into the answer only when
 * it was read to its end, so that a broken one leaves no trace.
 */
final class ChatReader implements DialectReader {
    private final ErrorReader errors;
    private final ChatChunk chunk = new ChatChunk();

    ChatReader(Redactor redactor) {
        this.errors = new ErrorReader(redactor);
    }

    @Override
    public Read event(SseEvent event, int from, int to, AnswerDraft draft) {
        byte[] data = event.data();
        int start = EventData.start(data, from, to);
        if (start == to) {
            return Read.NOTHING;
        }
        if (EventData.isDone(data, start, to)) {
            return Read.DONE;
        }
        boolean json = parse(data, start, to, draft);
        if (event.namedError() || (json && chunk.hasError())) {
            draft.error(error(data, start, to));
        }
        if (!json) {
            return event.namedError() ? Read.TAKEN : Read.BROKEN;
        }
        return chunk.isNull() && !event.namedError() ? Read.NOTHING : chunk.take(draft, false);
    }

    @Override
    public Read body(byte[] bytes, int from, int to, AnswerDraft draft) {
        if (!parse(bytes, from, to, draft)) {
            return Read.BROKEN;
        }
        if (chunk.hasError()) {
            draft.error(error(bytes, from, to));
        }
        return chunk.take(draft, true);
    }

    private ReadError error(byte[] data, int from, int to) {
        return errors.ofBody(new String(data, from, to - from, StandardCharsets.UTF_8));
    }

    /** Strictly first, as nearly all are; leniently next; with replaced bytes last, for text that is not UTF-8. */
    private boolean parse(byte[] data, int from, int to, AnswerDraft draft) {
        if (read(Json.STRICT, data, from, to)) {
            return true;
        }
        if (read(Json.LENIENT, data, from, to)) {
            draft.note(Note.LENIENT_JSON);
            return true;
        }
        byte[] replaced = new String(data, from, to - from, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        if (read(Json.LENIENT, replaced, 0, replaced.length)) {
            draft.note(Note.INVALID_UTF8);
            return true;
        }
        return false;
    }

    private boolean read(JsonFactory factory, byte[] data, int from, int to) {
        chunk.clear();
        try (JsonParser parser = factory.createParser(data, from, to - from)) {
            JsonToken first = parser.nextToken();
            chunk.read(parser, first);
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }
}
