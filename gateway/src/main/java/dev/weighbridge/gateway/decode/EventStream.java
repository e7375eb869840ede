package dev.weighbridge.gateway.decode;

import dev.weighbridge.gateway.decode.DialectReader.Read;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.sse.SseEvent;
import dev.weighbridge.gateway.sse.SseListener;
import dev.weighbridge.gateway.sse.SseReader;

/** A response that is a stream of events. */
final class EventStream implements SseListener {
    private static final int DRAINED = 64 << 10;

    private final SseReader sse;
    private final DialectReader dialect;
    private final AnswerDraft draft;
    private final TokenMarks marks;
    private final int tolerated;
    private int dataEvents;
    private int comments;
    private int skipped;
    private boolean done;
    private long donePosition;

    EventStream(DialectReader dialect, AnswerDraft draft, TokenMarks marks, DecoderLimits limits) {
        this.sse = new SseReader(this, limits.eventBytes());
        this.dialect = dialect;
        this.draft = draft;
        this.marks = marks;
        this.tolerated = limits.brokenEvents();
    }

    void read(byte[] bytes, int from, int to, long nanos) {
        sse.read(bytes, from, to, nanos);
        noteDrained();
    }

    void end() {
        sse.end();
        noteDrained();
    }

    private void noteDrained() {
        if (drained()) {
            draft.note(Note.DATA_AFTER_DONE);
        }
    }

    @Override
    public void event(SseEvent event) {
        if (gaveUp()) {
            return;
        }
        if (done) {
            late(event);
            return;
        }
        Read read = dialect.event(event, 0, event.length(), draft);
        if (read == Read.BROKEN && event.lines() > 1) {
            lineByLine(event);
        } else {
            count(read, event, event.nanos());
        }
    }

    @Override
    public boolean another(SseEvent event) {
        Read read = done || gaveUp() ? Read.NOTHING : dialect.event(event, 0, event.length(), draft);
        if (read == Read.NOTHING || read == Read.BROKEN) {
            return false;
        }
        draft.note(Note.EVENTS_WITHOUT_BLANK_LINE);
        count(read, event, event.nanos());
        return true;
    }

    @Override
    public void comment() {
        // What comes after the stream was given up or drained is read or not, as the bytes happen to be split.
        if (!gaveUp() && !drained() && !sse.tooLarge()) {
            comments++;
        }
    }

    /** What is no JSON together may be so line by line: each line is an event, and arrived when it did (B15, B27). */
    private void lineByLine(SseEvent event) {
        draft.note(Note.EVENTS_WITHOUT_BLANK_LINE);
        for (int line = 0; line < event.lines() && !done && !gaveUp(); line++) {
            Read read = dialect.event(event, event.lineStart(line), event.lineEnd(line), draft);
            count(read, event, event.lineNanos(line));
        }
    }

    private void count(Read read, SseEvent event, long nanos) {
        switch (read) {
            case NOTHING -> {}
            case DONE -> over();
            case BROKEN -> broken(event);
            case TAKEN, TOKENS, VISIBLE_TOKENS -> taken(read, event, nanos);
        }
    }

    private void taken(Read read, SseEvent event, long nanos) {
        dataEvents++;
        marks.event(read, nanos);
        if (draft.over()) {
            over();
        }
        if (!event.terminated()) {
            draft.note(Note.LAST_EVENT_UNTERMINATED);
        }
    }

    private void over() {
        done = true;
        donePosition = sse.position();
    }

    /** An end marker after the last event is how some gateways close the streams of every dialect (A03, R02). */
    private void late(SseEvent event) {
        if (!EventData.isDone(event.data(), EventData.start(event.data(), 0, event.length()), event.length())) {
            draft.note(Note.DATA_AFTER_DONE);
        }
    }

    /** A broken event that the end of the body cut off is the cut's fault and no event at all. */
    private void broken(SseEvent event) {
        if (event.terminated()) {
            skipped++;
            draft.note(Note.EVENT_SKIPPED);
        }
    }

    /** Whether a line or an event exceeded its bound before the answer was over; after that it harms nothing. */
    boolean tooLarge() {
        return sse.tooLarge() && !done;
    }

    /** Whether more events were broken than are passed over; none is read after that. */
    boolean gaveUp() {
        return skipped > tolerated;
    }

    /** Whether the body was events at all; any other text has no line that means something in a stream. */
    boolean recognised() {
        return sse.recognised();
    }

    boolean done() {
        return done;
    }

    /** Whether so much came after the terminal event that draining it is no longer worth the connection. */
    boolean drained() {
        return done && (sse.tooLarge() || sse.position() - donePosition > DRAINED);
    }

    int dataEvents() {
        return dataEvents;
    }

    int comments() {
        return comments;
    }

    int skipped() {
        return skipped;
    }
}
