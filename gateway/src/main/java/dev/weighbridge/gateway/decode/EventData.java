package dev.weighbridge.gateway.decode;

/** What can be told of an event's data without reading it as JSON. */
public final class EventData {
    private static final byte[] DONE = {'[', 'D', 'O', 'N', 'E', ']'};

    private EventData() {}

    /** Where the data begins after white space; {@code to} where there is nothing else. */
    public static int start(byte[] data, int from, int to) {
        int at = from;
        while (at < to && data[at] <= ' ' && data[at] >= 0) {
            at++;
        }
        return at;
    }

    /** Whether what begins here is the end marker {@code [DONE]}. */
    public static boolean isDone(byte[] data, int from, int to) {
        if (to - from < DONE.length) {
            return false;
        }
        for (int i = 0; i < DONE.length; i++) {
            if (data[from + i] != DONE[i]) {
                return false;
            }
        }
        return true;
    }
}
