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
    private boolean afterCarriageReturn;
    private boolean firstLine = true;
    private boolean tooLarge;

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

    /** Reads the bytes from {@code from} to {@code to}, which arrived at {@code nanos}. */
    public void read(byte[] bytes, int from, int to, long nanos) {
        int start = from;
        for (int at = from; at < to && !tooLarge; at++) {
            byte b = bytes[at];
            if (b == '\n' && afterCarriageReturn) {
                start = at + 1;
                afterCarriageReturn = false;
            } else if (b == '\n' || b == '\r') {
                lineOf(bytes, start, at, nanos);
                start = at + 1;
                afterCarriageReturn = b == '\r';
            } else {
                afterCarriageReturn = false;
            }
        }
        keep(bytes, start, to);
    }

    /** The body ended at {@code nanos}: what is pending is taken as a last line and a last event. */
    public void end(long nanos) {
        if (pendingLength > 0 && !tooLarge) {
            lineOf(pending, 0, 0, nanos);
        }
        dispatch(false);
    }

    /** A line that ends at {@code to}: what is pending, followed by the bytes from {@code from}. */
    private void lineOf(byte[] bytes, int from, int to, long nanos) {
        if (pendingLength == 0) {
            line(bytes, from, to, nanos);
        } else {
            keep(bytes, from, to);
            int length = pendingLength;
            pendingLength = 0;
            line(pending, 0, length, nanos);
        }
    }

    private void keep(byte[] bytes, int from, int to) {
        int size = to - from;
        if (size <= 0 || tooLarge) {
            return;
        }
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

    private void line(byte[] bytes, int lineFrom, int to, long nanos) {
        int from = lineFrom;
        if (firstLine) {
            firstLine = false;
            from += Bom.length(bytes, from, to);
        }
        if (from == to) {
            dispatch(true);
        } else if (bytes[from] == ':') {
            listener.comment();
        } else {
            field(bytes, from, to, nanos);
        }
    }

    private void field(byte[] bytes, int from, int to, long nanos) {
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        int value = Math.min(to, colon + 1);
        if (value < to && bytes[value] == ' ') {
            value++;
        }
        if (is(bytes, from, colon, "data")) {
            data(bytes, value, to, nanos);
        } else if (is(bytes, from, colon, "event")) {
            event.name(bytes, value, to);
        }
    }

    private void data(byte[] bytes, int from, int to, long nanos) {
        if (event.length() + to - from > largestEvent) {
            tooLarge = true;
        } else {
            event.line(bytes, from, to, nanos);
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
