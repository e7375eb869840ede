package dev.weighbridge.gateway.sse;

import java.util.Arrays;

/**
 * Splits a body into server-sent events (WHATWG HTML, section 9.2.6), whatever its line ends and however its bytes are
 * split. A byte order mark at the start is stripped; an event that the end of the body cuts off is still given. Holds no
 * more than the largest event it was told to allow. Not thread-safe.
 */
public final class SseReader {
    private final SseListener listener;
    private final int largestEvent;
    private final SseEvent event = new SseEvent();

    private byte[] pending = new byte[512];
    private int pendingLength;
    private long lastNanos;
    private long earlierBytes;
    private long position;
    private boolean afterCarriageReturn;
    private boolean firstLine = true;
    private boolean tooLarge;
    private boolean recognised;

    /**
     * A reader that tells {@code listener}.
     *
     * @param largestEvent the most bytes one line or one event may have
     */
    public SseReader(SseListener listener, int largestEvent) {
        this.listener = listener;
        this.largestEvent = largestEvent;
    }

    /** Whether a line or an event exceeded the bound; nothing is read after that. */
    public boolean tooLarge() {
        return tooLarge;
    }

    /** Whether a line was read that means anything in such a stream; text of another kind has none. */
    public boolean recognised() {
        return recognised;
    }

    /** How many bytes went before the end of the line being told, or, between reads, how many there were. */
    public long position() {
        return position;
    }

    /** Reads the bytes from {@code from} to {@code to}, which arrived at {@code nanos}. */
    public void read(byte[] bytes, int from, int to, long nanos) {
        lastNanos = nanos;
        lines(bytes, from, to);
        earlierBytes += to - from;
        position = earlierBytes;
    }

    private void lines(byte[] bytes, int from, int to) {
        int start = from;
        if (afterCarriageReturn && from < to) {
            afterCarriageReturn = false;
            start += bytes[from] == '\n' ? 1 : 0;
        }
        while (start < to && !tooLarge) {
            int end = endOfLine(bytes, start, to);
            if (end == to) {
                keep(bytes, start, to);
                return;
            }
            position = earlierBytes + end - from;
            lineOf(bytes, start, end);
            start = afterLineEnd(bytes, end, to);
        }
    }

    /** The body ended: what is pending is taken as a last line and a last event, which came when their bytes did. */
    public void end() {
        if (pendingLength > 0) {
            lineOf(pending, 0, 0);
        }
        dispatch(false);
    }

    private static int endOfLine(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        return at;
    }

    private int afterLineEnd(byte[] bytes, int end, int to) {
        int next = end + 1;
        if (bytes[end] == '\n') {
            return next;
        }
        // The line feed of a carriage return may be in the next bytes.
        afterCarriageReturn = next == to;
        return next < to && bytes[next] == '\n' ? next + 1 : next;
    }

    /** A line that ends at {@code to}: what is pending, followed by the bytes from {@code from}. */
    private void lineOf(byte[] bytes, int from, int to) {
        if (pendingLength > 0) {
            keep(bytes, from, to);
            int length = pendingLength;
            pendingLength = 0;
            line(pending, 0, length);
        } else if (to - from > largestEvent) {
            tooLarge = true;
        } else {
            line(bytes, from, to);
        }
    }

    private void keep(byte[] bytes, int from, int to) {
        int size = to - from;
        if (pendingLength + size > largestEvent) {
            tooLarge = true;
            return;
        }
        if (pendingLength + size > pending.length) {
            pending = Arrays.copyOf(pending, Math.max(pendingLength + size, pending.length * 2));
        }
        System.arraycopy(bytes, from, pending, pendingLength, size);
        pendingLength += size;
    }

    private void line(byte[] bytes, int lineFrom, int to) {
        if (tooLarge) {
            return;
        }
        int from = lineFrom;
        if (firstLine) {
            firstLine = false;
            from += Bom.length(bytes, from, to);
        }
        if (from == to) {
            dispatch(true);
        } else if (bytes[from] == ':') {
            recognised = true;
            listener.comment();
        } else {
            field(bytes, from, to);
        }
    }

    private void field(byte[] bytes, int from, int to) {
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        int value = Math.min(to, colon + 1);
        if (value < to && bytes[value] == ' ') {
            value++;
        }
        if (is(bytes, from, colon, "data")) {
            data(bytes, value, to);
        } else if (is(bytes, from, colon, "event")) {
            recognised = true;
            separate();
            event.name(bytes, value, to);
        }
    }

    private void data(byte[] bytes, int from, int to) {
        recognised = true;
        separate();
        if (event.length() + to - from > largestEvent) {
            tooLarge = true;
        } else {
            event.line(bytes, from, to, lastNanos);
        }
    }

    /** Ends an event of one line that stands by itself although no blank line follows it. */
    private void separate() {
        if (event.lines() == 1 && !event.namedError()) {
            event.end(true);
            if (listener.another(event)) {
                event.clear();
            }
        }
    }

    private void dispatch(boolean byBlankLine) {
        if (event.hasData() && !tooLarge) {
            event.end(byBlankLine);
            listener.event(event);
        }
        event.clear();
    }

    private static boolean is(byte[] bytes, int from, int to, String name) {
        if (to - from != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (bytes[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
