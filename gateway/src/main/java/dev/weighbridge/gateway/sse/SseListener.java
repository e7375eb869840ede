package dev.weighbridge.gateway.sse;

/** What a reader of server-sent events finds. The arrays belong to the reader and hold only during the call. */
public interface SseListener {

    /**
     * An event with data.
     *
     * @param event its data and where its lines end
     */
    void event(SseEvent event);

    /**
     * An event of one line is followed by another field, without a blank line between. Servers that end events with
     * single line ends do that (row B15), and so does JSON over several lines (B14).
     *
     * @return whether the event stood by itself and was taken; if not, the lines are joined
     */
    boolean another(SseEvent event);

    /** A comment line. */
    void comment();
}
