package dev.weighbridge.gateway.decode;

import dev.weighbridge.gateway.sse.SseEvent;

/**
 * What a dialect knows of reading a response: one data event or one whole body into an {@link AnswerDraft}. Holds no
 * clock and no bytes. Not thread-safe.
 */
public interface DialectReader {

    /** What an event turned out to be. */
    enum Read {
        /** JSON of the dialect, taken into the draft; it bore no token. */
        TAKEN,
        /** JSON of the dialect, taken into the draft; it bore at least one token. */
        TOKENS,
        /** JSON of the dialect, taken into the draft; it bore tokens a reader sees. */
        VISIBLE_TOKENS,
        /** Nothing to read: an empty event or {@code null}. */
        NOTHING,
        /** The end marker {@code [DONE]}, which is no JSON. */
        DONE,
        /** Not JSON; the draft is as it was. */
        BROKEN
    }

    /** Reads the data of an event between two offsets into the draft. */
    Read event(SseEvent event, int from, int to, AnswerDraft draft);

    /** Reads a whole body into the draft; {@code BROKEN} where it is not JSON, the draft then being as it was. */
    Read body(byte[] bytes, int from, int to, AnswerDraft draft);
}
