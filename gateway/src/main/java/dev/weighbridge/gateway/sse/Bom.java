package dev.weighbridge.gateway.sse;

/** The UTF-8 byte order mark. */
public final class Bom {
    private static final int LENGTH = 3;

    private Bom() {}

    /** 3 where the bytes from {@code from} begin with a byte order mark, else 0. */
    public static int length(byte[] bytes, int from, int to) {
        boolean present = to - from >= LENGTH
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
        return present ? LENGTH : 0;
    }
}
