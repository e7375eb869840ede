package dev.weighbridge.gateway.sse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One event's data, in a buffer that is used again for the next: valid only while a listener is called. */
public final class SseEvent {
    private static final int LONGEST_NAME = 64;
    private static final byte[] ERROR = {'e', 'r', 'r', 'o', 'r'};

    private byte[] data = new byte[1024];
    private int length;
    private int lines;
    private int[] lineEnds = new int[4];
    private long[] lineNanos = new long[4];
    private final byte[] name = new byte[LONGEST_NAME];
    private int nameLength;
    private boolean terminated;

    /** The data; only the first {@link #length()} bytes count. */
    public byte[] data() {
        return data;
    }

    /** How many bytes of data there are, line feeds between its lines included. */
    public int length() {
        return length;
    }

    /** How many {@code data:} lines it was sent in. */
    public int lines() {
        return lines;
    }

    /** Where line {@code index} begins. */
    public int lineStart(int index) {
        return index == 0 ? 0 : lineEnds[index - 1] + 1;
    }

    /** Where line {@code index} ends, exclusive. */
    public int lineEnd(int index) {
        return lineEnds[index];
    }

    /** When line {@code index} had arrived. */
    public long lineNanos(int index) {
        return lineNanos[index];
    }

    /** When its last line had arrived. */
    public long nanos() {
        return lineNanos[lines - 1];
    }

    /** Its name, cut after 64 bytes; empty where it has none. */
    public String name() {
        return nameLength == 0 ? "" : new String(name, 0, nameLength, StandardCharsets.UTF_8);
    }

    /** Whether its name was {@code error}. */
    public boolean namedError() {
        return Arrays.equals(name, 0, nameLength, ERROR, 0, ERROR.length);
    }

    /** Whether the stream went on after it; false for one that the end of the body cut off. */
    public boolean terminated() {
        return terminated;
    }

    /** The data as text. */
    public String text() {
        return new String(data, 0, length, StandardCharsets.UTF_8);
    }

    boolean hasData() {
        return lines > 0;
    }

    void name(byte[] bytes, int from, int to) {
        nameLength = Math.min(to - from, LONGEST_NAME);
        System.arraycopy(bytes, from, name, 0, nameLength);
    }

    void line(byte[] bytes, int from, int to, long nanos) {
        int size = to - from;
        int start = lines == 0 ? 0 : length + 1;
        ensure(start + size);
        if (lines > 0) {
            data[length] = '\n';
        }
        System.arraycopy(bytes, from, data, start, size);
        length = start + size;
        if (lines == lineEnds.length) {
            lineEnds = Arrays.copyOf(lineEnds, lines * 2);
            lineNanos = Arrays.copyOf(lineNanos, lines * 2);
        }
        lineEnds[lines] = length;
        lineNanos[lines] = nanos;
        lines++;
    }

    void end(boolean streamWentOn) {
        terminated = streamWentOn;
    }

    void clear() {
        length = 0;
        lines = 0;
        nameLength = 0;
    }

    private void ensure(int capacity) {
        if (capacity > data.length) {
            data = Arrays.copyOf(data, Math.max(capacity, data.length * 2));
        }
    }
}
