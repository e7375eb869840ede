package dev.weighbridge.gateway.sse;

/** What a reader of server-sent events finds. The arrays belong to the reader and hold only during the call. */
public interface SseListener {

    /**
     * An event with data.
     *
     * @param event its data and where its lines end
     */
    void event(SseEvent event);

    /** A comment line. */
    void comment();
}
