package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** How a 429 tells when to come again. */
public enum RetryAfter {
    /** It does not. */
    NONE,
    /** {@code retry-after} in whole seconds, rounded up. */
    SECONDS,
    /** {@code retry-after} in seconds with a fraction. */
    FLOAT,
    /** {@code retry-after} as an HTTP date, rounded up to the second. */
    HTTP_DATE,
    /** {@code retry-after-ms}, as Azure. */
    MILLIS,
    /** At the end of the message only, as OpenAI and Groq. */
    PROSE,
    /** {@code retry-after} with half of the wait: who obeys is refused again. */
    TOO_EARLY,
    /** {@code retry-after} with twice the wait and a second. */
    TOO_LATE,
    /** {@code retry-after} with some three years. */
    ABSURD;

    private static final String HEADER = "retry-after";
    private static final String ABSURD_SECONDS = "99999999";
    private static final DateTimeFormatter HTTP_DATE_FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    /** The headers for a wait that begins now. */
    public Map<String, String> headers(Duration wait, Instant now) {
        return switch (this) {
            case NONE, PROSE -> Map.of();
            case SECONDS -> Map.of(HEADER, Long.toString(Durations.ceilSeconds(wait)));
            case FLOAT -> Map.of(HEADER, Durations.decimalSeconds(wait));
            case HTTP_DATE -> Map.of(HEADER, date(now.plus(wait)));
            case MILLIS -> Map.of("retry-after-ms", Long.toString(Durations.ceilMillis(wait)));
            case TOO_EARLY -> Map.of(HEADER, Long.toString(wait.toSeconds() / 2));
            case TOO_LATE -> Map.of(HEADER, Long.toString(2 * Durations.ceilSeconds(wait) + 1));
            case ABSURD -> Map.of(HEADER, ABSURD_SECONDS);
        };
    }

    /** What it adds to the message, with a space in front; empty unless it tells in prose. */
    public String prose(Duration wait) {
        return this == PROSE ? " Please try again in " + Durations.go(wait) + "." : "";
    }

    private static String date(Instant at) {
        return HTTP_DATE_FORMAT.format(at.plusNanos(999_999_999).atOffset(ZoneOffset.UTC));
    }
}
