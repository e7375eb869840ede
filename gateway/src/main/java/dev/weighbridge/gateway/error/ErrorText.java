package dev.weighbridge.gateway.error;

/** Where the JSON of an error body stands: the whole of it, or the data of its first event. */
public final class ErrorText {
    private static final String DATA = "data:";

    private ErrorText() {}

    /** The text that may be JSON: of a stream (row E14) its first data line, of anything else the text itself. */
    public static String json(String body) {
        return body.lines()
                .filter(line -> line.startsWith(DATA))
                .map(line -> line.substring(DATA.length()))
                .findFirst()
                .orElse(body);
    }
}
