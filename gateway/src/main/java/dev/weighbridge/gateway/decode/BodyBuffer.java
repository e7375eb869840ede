package dev.weighbridge.gateway.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A body that is read as a whole, up to a bound. */
final class BodyBuffer {
    private final int bound;
    private byte[] bytes = new byte[1024];
    private int length;
    private boolean overflowed;

    BodyBuffer(int bound) {
        this.bound = bound;
    }

    /** Appends as much as the bound allows; what exceeds it is dropped and remembered. */
    void append(byte[] source, int from, int to) {
        int size = Math.min(to - from, bound - length);
        overflowed |= size < to - from;
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(bound, Math.max(length + size, bytes.length * 2)));
        }
        System.arraycopy(source, from, bytes, length, size);
        length += size;
    }

    boolean overflowed() {
        return overflowed;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    String text() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
