package dev.weighbridge.simulator.wire;

import static java.util.Objects.requireNonNull;

/**
 * How events are laid out as bytes.
 *
 * @param newline what ends a line
 * @param spaceAfterColon whether {@code data:} is followed by a space
 * @param byteOrderMark whether the stream begins with one
 * @param splitBytes the size of the pieces in which an event is written, each an HTTP chunk; 0 writes it whole
 * @param eventsPerWrite how many token events go out in one write, at least 1
 */
public record Framing(
        Newline newline, boolean spaceAfterColon, boolean byteOrderMark, int splitBytes, int eventsPerWrite) {
    /** Events as OpenAI sends them. */
    public static final Framing PLAIN = new Framing(Newline.LF, true, false, 0, 1);

    public Framing {
        requireNonNull(newline, "newline is null");
        if (splitBytes < 0 || eventsPerWrite < 1) {
            throw new IllegalArgumentException("splitBytes is " + splitBytes + ", must be 0 or more; eventsPerWrite is "
                    + eventsPerWrite + ", must be at least 1");
        }
    }

    /** The same with other line ends. */
    public Framing with(Newline other) {
        return new Framing(other, spaceAfterColon, byteOrderMark, splitBytes, eventsPerWrite);
    }

    /** The same without a space after {@code data:}. */
    public Framing withoutSpace() {
        return new Framing(newline, false, byteOrderMark, splitBytes, eventsPerWrite);
    }

    /** The same with a byte order mark in front. */
    public Framing withByteOrderMark() {
        return new Framing(newline, spaceAfterColon, true, splitBytes, eventsPerWrite);
    }

    /** The same in pieces of so many bytes. */
    public Framing splitInto(int bytes) {
        return new Framing(newline, spaceAfterColon, byteOrderMark, bytes, eventsPerWrite);
    }

    /** The same with so many token events in one write. */
    public Framing merging(int events) {
        return new Framing(newline, spaceAfterColon, byteOrderMark, splitBytes, events);
    }

    /** A comment, which is not an event. */
    public byte[] comment(String text) {
        return Bytes.of(": " + text + newline.text() + newline.text());
    }

    String data(String payload) {
        return (spaceAfterColon ? "data: " : "data:") + payload + newline.text() + newline.text();
    }

    /** An event with a name. */
    String event(String name, String payload) {
        return (spaceAfterColon ? "event: " : "event:") + name + newline.text() + data(payload);
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

        String text() {
            return text;
        }
    }
}
