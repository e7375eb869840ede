package dev.weighbridge.simulator.limit;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a gateway tells of its limits.
 *
 * @param headers which headers it sends
 * @param retryAfter how a 429 tells when to come again; silent where nobody can say when
 * @param place where the headers of a 429 stand
 */
public record LimitStyle(LimitHeaders headers, RetryAfter retryAfter, Place place) {
    /** Not at all. */
    public static final LimitStyle NONE = new LimitStyle(LimitHeaders.NONE, RetryAfter.NONE, Place.HEADERS);

    /** As OpenAI. */
    public static final LimitStyle OPENAI =
            new LimitStyle(LimitHeaders.OPENAI_DURATION, RetryAfter.SECONDS, Place.HEADERS);

    /** As OpenRouter: headers that its body repeats, and none that says when to come again. */
    public static final LimitStyle OPENROUTER =
            new LimitStyle(LimitHeaders.OPENROUTER, RetryAfter.NONE, Place.HEADERS_AND_BODY);

    public LimitStyle {
        requireNonNull(headers, "headers is null");
        requireNonNull(retryAfter, "retryAfter is null");
        requireNonNull(place, "place is null");
    }

    /** The headers of an answer that the limits let pass. */
    public Map<String, String> served(List<Reading> readings, boolean stream) {
        return headers.served(readings, stream);
    }

    /** The headers of a 429. */
    public Map<String, String> refused(List<Reading> readings, Reading refusal) {
        Map<String, String> all = new LinkedHashMap<>();
        if (place != Place.BODY) {
            all.putAll(headers.refused(readings, refusal));
        }
        refusal.untilNext().ifPresent(wait -> all.putAll(retryAfter.headers(wait, refusal.at())));
        return all;
    }

    /** The headers that the body of a 429 has in {@code metadata.headers}, where its envelope has such a place. */
    public Map<String, String> inBody(List<Reading> readings, Reading refusal) {
        return place == Place.HEADERS ? Map.of() : headers.refused(readings, refusal);
    }

    /** What the message of a 429 says at its end; empty or with a space in front. */
    public String prose(Reading refusal) {
        return refusal.untilNext().map(retryAfter::prose).orElse("");
    }

    /** Where the headers of a 429 stand. */
    public enum Place {
        /** Among the response's headers. */
        HEADERS,
        /** In the body alone. */
        BODY,
        /** In both. */
        HEADERS_AND_BODY
    }
}
