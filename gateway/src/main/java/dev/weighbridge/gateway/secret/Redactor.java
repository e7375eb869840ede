package dev.weighbridge.gateway.secret;

import java.util.Comparator;
import java.util.List;

/** Takes credentials out of text that came from outside, before anything keeps it. Thread-safe. */
public final class Redactor {
    private static final Redactor NONE = new Redactor(List.of());
    private static final int SHORTEST_SECRET = 6;

    private final List<String> secrets;

    private Redactor(List<String> secrets) {
        this.secrets = secrets;
    }

    /** A redactor that knows no secret. */
    public static Redactor none() {
        return NONE;
    }

    /** A redactor of these secrets; ones shorter than 6 characters are too short to be told from ordinary text. */
    public static Redactor of(List<String> secrets) {
        // Longest first, so that of a secret that holds another nothing is left.
        return new Redactor(secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** The text with every secret replaced by {@code [redacted]}. */
    public String redact(String text) {
        String result = text;
        for (String secret : secrets) {
            result = result.replace(secret, "[redacted]");
        }
        return result;
    }
}
