package dev.weighbridge.gateway.decode;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.decode.DialectReader.Read;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Violation;
import dev.weighbridge.gateway.exchange.ResponseHead;
import dev.weighbridge.gateway.exchange.WireCounts;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.wire.RateLimitReader;
import dev.weighbridge.gateway.secret.Redactor;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/** The {@link ResponseDecoder} of every dialect: transport, encodings, bounds and the way a body is told apart. */
public final class HttpDecoder implements ResponseDecoder {
    /** Error pages may be huge; what a person reads of them is not (E31). */
    private static final int LARGEST_ERROR_BODY = 1 << 20;

    private static final Set<String> CREDENTIALS =
            Set.of("authorization", "proxy-authorization", "x-api-key", "cookie", "set-cookie");

    private final boolean streamed;
    private final DecoderLimits limits;
    private final Redactor redactor;
    private final DialectReader dialect;
    private final AnswerDraft draft = new AnswerDraft();
    private final TokenMarks marks;
    private final EventStream events;
    private @Nullable BodyBuffer body;
    private @Nullable ContentDecoding decoding;
    private @Nullable ResponseHead head;
    private @Nullable Exchange exchange;
    private Verdicts.@Nullable Broken broken;
    private @Nullable Outcome aborted;
    private BodyKind kind = BodyKind.UNKNOWN;
    private byte[] scratch = new byte[0];
    private long wireBytes;
    private long bytes;
    private long bodyNanos;

    /**
     * A decoder for one response.
     *
     * @param streamed whether a stream was asked for
     * @param scheduledNanos when the request was due
     */
    public HttpDecoder(
            boolean streamed, long scheduledNanos, DialectReader dialect, DecoderLimits limits, Redactor redactor) {
        this.streamed = streamed;
        this.limits = limits;
        this.redactor = redactor;
        this.dialect = dialect;
        this.marks = new TokenMarks(scheduledNanos);
        this.events = new EventStream(dialect, draft, marks, limits);
    }

    @Override
    public void sent(long nanos) {
        marks.sent(nanos);
        if (marks.sends() > 1) {
            draft.note(Note.RESENT);
        }
    }

    @Override
    public void connected(long nanos) {
        marks.connected(nanos);
    }

    @Override
    public void head(int status, List<Header> headers, long nanos) {
        if (status < 200) {
            return;
        }
        marks.head(nanos);
        ResponseHead arrived = new ResponseHead(status, kept(headers));
        head = arrived;
        if (!ok(status)) {
            body = new BodyBuffer(LARGEST_ERROR_BODY);
        }
        arrived.header("content-encoding")
                .filter(encoding -> !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity"))
                .ifPresent(this::encoded);
        bodyNanos = nanos;
    }

    private void encoded(String encoding) {
        if (ContentDecoding.known(encoding)) {
            decoding = ContentDecoding.of(encoding);
            draft.note(Note.COMPRESSED);
        } else {
            violated(Violation.ENCODING, "content-encoding " + encoding + " was not asked for and cannot be undone");
        }
    }

    @Override
    public void body(ByteBuffer buffer, long nanos) {
        int length = buffer.remaining();
        wireBytes += exchange == null ? length : 0;
        if (!wantsMore() || length == 0) {
            buffer.position(buffer.limit());
            return;
        }
        bodyNanos = nanos;
        if (buffer.hasArray()) {
            int from = buffer.arrayOffset() + buffer.position();
            arrived(buffer.array(), from, from + length, nanos);
            buffer.position(buffer.limit());
        } else {
            if (scratch.length < length) {
                scratch = new byte[Math.max(length, 2 * scratch.length)];
            }
            buffer.get(scratch, 0, length);
            arrived(scratch, 0, length, nanos);
        }
    }

    private void arrived(byte[] source, int from, int to, long nanos) {
        if (decoding == null) {
            plain(source, from, to, nanos);
            return;
        }
        try {
            decoding.read(source, from, to, (bytesOut, length) -> {
                plain(bytesOut, 0, length, nanos);
                return wantsMore();
            });
        } catch (DataFormatException e) {
            violated(Violation.ENCODING, "the body is not in the encoding its header names");
        }
    }

    private void plain(byte[] source, int from, int upTo, long nanos) {
        int to = from + (int) Math.min(upTo - from, limits.totalBytes() - bytes);
        bytes += to - from;
        read(source, from, to, nanos);
        if (to < upTo && !events.drained()) {
            violated(Violation.TOO_LARGE, "the response exceeds " + limits.totalBytes() + " bytes");
        }
    }

    private void read(byte[] source, int from, int to, long nanos) {
        int start = kind == BodyKind.UNKNOWN ? sniff(source, from, to) : from;
        if (body != null) {
            body.append(source, start, to);
            refuseOverflow(body);
        } else if (kind == BodyKind.EVENTS) {
            events.read(source, start, to, nanos);
            refuseUnreadable();
        }
    }

    /** Skips white space and a byte order mark, and decides by what follows how the rest is read. */
    private int sniff(byte[] source, int from, int to) {
        int at = from;
        while (at < to && (kind = BodyKind.of(source[at])) == BodyKind.UNKNOWN) {
            at++;
        }
        if (body == null && (kind == BodyKind.JSON || kind == BodyKind.HTML)) {
            body = new BodyBuffer(limits.bodyBytes());
        }
        return at;
    }

    private void refuseOverflow(BodyBuffer buffer) {
        if (buffer.overflowed() && head != null && ok(head.status())) {
            violated(Violation.TOO_LARGE, "the body exceeds " + limits.bodyBytes() + " bytes");
        }
    }

    private void refuseUnreadable() {
        // No event is read after one that is too large, so a stream that was given up was so before.
        if (events.gaveUp()) {
            violated(Violation.BROKEN_EVENTS, events.skipped() + " events were not JSON");
        } else if (events.tooLarge()) {
            violated(Violation.TOO_LARGE, "an event or line exceeds " + limits.eventBytes() + " bytes");
        }
    }

    @Override
    public void end(long nanos) {
        if (exchange == null) {
            finish(nanos);
        }
    }

    @Override
    public void abort(Outcome how, long nanos) {
        if (exchange == null) {
            aborted = requireNonNull(how, "how is null");
            finish(nanos);
        }
    }

    private void finish(long nanos) {
        events.end();
        refuseUnreadable();
        boolean whole = readWholeBody();
        if (decoding != null) {
            decoding.close();
        }
        noteEnd();
        Verdicts verdicts = new Verdicts(draft, head, events, broken, redactor);
        Outcome outcome = verdicts.outcome(kind, body, whole, aborted);
        exchange = new Exchange(
                marks.at(nanos),
                head,
                outcome,
                draft.read(),
                draft.firstTokenText(),
                draft.usage(),
                draft.identity(),
                counts(),
                draft.notes(),
                rateLimits());
    }

    /** Only the body of a refusal is searched: the text of an answer may speak of waits too. */
    private @Nullable RateLimits rateLimits() {
        if (head == null) {
            return null;
        }
        String refusal = body == null || ok(head.status()) ? "" : body.text();
        return new RateLimitReader().read(head, refusal).orElse(null);
    }

    /** Reads a 200 body that is no stream; false where it is not JSON. */
    private boolean readWholeBody() {
        if (body == null || kind != BodyKind.JSON || head == null || !ok(head.status()) || broken != null) {
            return false;
        }
        Read read = dialect.body(body.bytes(), 0, body.length(), draft);
        if (read != Read.BROKEN && !draft.choices().isEmpty()) {
            marks.event(read, bodyNanos);
        }
        return read != Read.BROKEN;
    }

    private void noteEnd() {
        boolean stream = kind == BodyKind.EVENTS && body == null;
        if (stream && !events.done() && draft.finished() && draft.error() == null) {
            draft.note(Note.NO_DONE);
        }
        if (streamed && kind == BodyKind.JSON && !draft.choices().isEmpty()) {
            draft.note(Note.NOT_STREAMED);
        }
        if (stream && events.dataEvents() > 0 && !announced()) {
            draft.note(Note.CONTENT_TYPE_UNEXPECTED);
        }
        draft.noteContradictions();
    }

    private boolean announced() {
        return head != null
                && head.header("content-type")
                        .map(type -> type.toLowerCase(Locale.ROOT).contains("text/event-stream"))
                        .orElse(false);
    }

    private WireCounts counts() {
        return new WireCounts(
                wireBytes,
                events.dataEvents(),
                events.comments(),
                marks.tokenEvents(),
                events.skipped(),
                marks.sends(),
                events.done());
    }

    private void violated(Violation violation, String detail) {
        if (broken == null) {
            broken = new Verdicts.Broken(violation, detail);
        }
    }

    private List<Header> kept(List<Header> headers) {
        return headers.stream()
                .filter(header -> !CREDENTIALS.contains(header.name().toLowerCase(Locale.ROOT)))
                .map(header -> new Header(header.name(), redactor.redact(header.value())))
                .toList();
    }

    static boolean ok(int status) {
        return status >= 200 && status < 300;
    }

    @Override
    public boolean wantsMore() {
        boolean full = body != null && body.overflowed();
        return broken == null && exchange == null && !full && !events.drained();
    }

    @Override
    public boolean sawEnd() {
        return events.done();
    }

    @Override
    public long lastDataNanos() {
        return marks.lastDataNanos();
    }

    @Override
    public Exchange exchange() {
        if (exchange == null) {
            throw new IllegalStateException("the exchange is not over; call end or abort first");
        }
        return exchange;
    }
}
