package dev.weighbridge.gateway.decode;

/** What a body is, told from its first significant byte; content types are often wrong (row B31). */
enum BodyKind {
    /** Nothing but white space so far. */
    UNKNOWN,
    /** Server-sent events, or text that is nothing else. */
    EVENTS,
    /** A JSON value. */
    JSON,
    /** Markup. */
    HTML;

    static BodyKind of(byte first) {
        return switch (first) {
            case ' ', '\t', '\r', '\n', (byte) 0xEF, (byte) 0xBB, (byte) 0xBF -> UNKNOWN;
            case '{', '[' -> JSON;
            case '<' -> HTML;
            default -> EVENTS;
        };
    }
}
