package dev.weighbridge.simulator.wire;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How events are laid out as bytes.
 *
 * @param newline what ends a line
 * @param spaceAfterColon whether {@code data:} is followed by a space
 * @param byteOrderMark whether the stream begins with one
 * @param splitBytes the size of the pieces in which an event is written, each an HTTP chunk; 0 writes it whole
 * @param eventsPerWrite how many token events go out in one write, at least 1
 * @param eventName what {@code event:} says before each {@code data:}; null where there is none
 * @param lastBlankLine whether a blank line ends the last event
 * @param pieceGap the time between the pieces of an event that is split
 */
public record Framing(
        Newline newline,
        boolean spaceAfterColon,
        boolean byteOrderMark,
        int splitBytes,
        int eventsPerWrite,
        @Nullable String eventName,
        boolean lastBlankLine,
        Duration pieceGap) {
    /** Events as OpenAI sends them. */
    public static final Framing PLAIN = new Framing(Newline.LF, true, false, 0, 1, null, true, Duration.ZERO);

    public Framing {
        requireNonNull(newline, "newline is null");
        if (splitBytes < 0 || eventsPerWrite < 1) {
            throw new IllegalArgumentException("splitBytes is " + splitBytes + ", must be 0 or more; eventsPerWrite is "
                    + eventsPerWrite + ", must be at least 1");
        }
    }

    /** The same with other line ends. */
    public Framing with(Newline other) {
        return new Framing(
                other, spaceAfterColon, byteOrderMark, splitBytes, eventsPerWrite, eventName, lastBlankLine, pieceGap);
    }

    /** The same without a space after {@code data:}. */
    public Framing withoutSpace() {
        return new Framing(
                newline, false, byteOrderMark, splitBytes, eventsPerWrite, eventName, lastBlankLine, pieceGap);
    }

    /** The same with a byte order mark in front. */
    public Framing withByteOrderMark() {
        return new Framing(
                newline, spaceAfterColon, true, splitBytes, eventsPerWrite, eventName, lastBlankLine, pieceGap);
    }

    /** The same in pieces of so many bytes. */
    public Framing splitInto(int bytes) {
        return new Framing(
                newline, spaceAfterColon, byteOrderMark, bytes, eventsPerWrite, eventName, lastBlankLine, pieceGap);
    }

    /** The same with so many token events in one write. */
    public Framing merging(int events) {
        return new Framing(
                newline, spaceAfterColon, byteOrderMark, splitBytes, events, eventName, lastBlankLine, pieceGap);
    }

    /** The same with a name before each event's data. */
    public Framing naming(String name) {
        return new Framing(
                newline, spaceAfterColon, byteOrderMark, splitBytes, eventsPerWrite, name, lastBlankLine, pieceGap);
    }

    /** The same whose last event no blank line ends. */
    public Framing withoutLastBlankLine() {
        return new Framing(
                newline, spaceAfterColon, byteOrderMark, splitBytes, eventsPerWrite, eventName, false, pieceGap);
    }

    /** The same with so much time between the pieces of an event. */
    public Framing spacing(Duration gap) {
        return new Framing(
                newline, spaceAfterColon, byteOrderMark, splitBytes, eventsPerWrite, eventName, lastBlankLine, gap);
    }

    /** A comment, which is not an event. */
    public byte[] comment(String text) {
        return Bytes.of(": " + text + newline.text() + newline.text());
    }

    /** The end marker. */
    public byte[] done() {
        return Bytes.of(data("[DONE]"));
    }

    /** An event named {@code error} that carries it flat. */
    public byte[] namedError(WireError error) {
        String body = Json.text(
                Json.object().put("type", "error").put("code", error.code()).put("message", error.message()));
        return Bytes.of(event("error", body));
    }

    String data(String payload) {
        return eventName == null ? field("data", payload) + newline.text() : event(eventName, payload);
    }

    /** An event with a name. */
    String event(String name, String payload) {
        return field("event", name) + field("data", payload) + newline.text();
    }

    private String field(String name, String value) {
        return name + (spaceAfterColon ? ": " : ":") + value + newline.text();
    }

    /** The kinds of line end that server-sent events allow. */
    public enum Newline {
        /** Line feed. */
        LF("\n"),
        /** Carriage return and line feed. */
        CRLF("\r\n"),
        /** Carriage return alone. */
        CR("\r");

        private final String text;

        Newline(String text) {
            this.text = text;
        }

        /** Its characters. */
        public String text() {
            return text;
        }
    }
}
