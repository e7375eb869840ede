package dev.weighbridge.simulator.limit;

import java.util.List;
import java.util.Map;

/** How a gateway tells of its limits in headers, apart from when to come again. */
public enum LimitHeaders {
    /** It does not, as RunYour (assumed). */
    NONE(When.NEVER),
    /** {@code X-RateLimit-*} of the limit that refused, its reset in epoch milliseconds, as OpenRouter. */
    OPENROUTER(When.REFUSED),
    /** {@code x-ratelimit-*-requests} and {@code -tokens} with Go-style durations until full, as OpenAI. */
    OPENAI_DURATION(When.ALWAYS),
    /** {@code anthropic-ratelimit-*} with times of RFC 3339 and rounded tokens, as Anthropic. */
    ANTHROPIC(When.ALWAYS),
    /** OpenAI's names, the requests being those of the day and the tokens those of the minute, as Groq. */
    GROQ(When.ALWAYS),
    /** A header for each window, resets in seconds with a fraction, as Cerebras. */
    CEREBRAS(When.SERVED),
    /** {@code x-ratelimit-*-req-minute} and {@code -tokens-minute} without a reset, as Mistral. */
    MISTRAL(When.WHOLE_OR_REFUSED),
    /** {@code x-ratelimit-type} with the time remaining, as GitHub Models. */
    GITHUB(When.REFUSED),
    /** {@code RateLimit-Limit}, {@code -Remaining} and {@code -Reset}, as IETF drafts up to 06. */
    IETF_06(When.ALWAYS),
    /** One {@code RateLimit} with {@code limit}, {@code remaining} and {@code reset}, as IETF draft 07. */
    IETF_07(When.ALWAYS),
    /** {@code RateLimit-Policy} and {@code RateLimit} as lists of structured fields, as IETF draft 10. */
    IETF_10(When.ALWAYS),
    /** {@code X-RateLimit-*} with the reset in epoch seconds. */
    EPOCH_SECONDS(When.ALWAYS);

    private final When when;

    LimitHeaders(When when) {
        this.when = when;
    }

    /** The headers of an answer that the limits let pass. */
    public Map<String, String> served(List<Reading> readings, boolean stream) {
        boolean told = when == When.ALWAYS || when == When.SERVED || (when == When.WHOLE_OR_REFUSED && !stream);
        return told && !readings.isEmpty() ? of(readings) : Map.of();
    }

    /** The headers of a refusal. */
    public Map<String, String> refused(List<Reading> readings, Reading refusal) {
        if (when == When.NEVER || when == When.SERVED) {
            return Map.of();
        }
        return when == When.REFUSED ? of(List.of(refusal)) : of(readings);
    }

    private Map<String, String> of(List<Reading> readings) {
        return switch (this) {
            case NONE -> Map.of();
            case OPENROUTER -> VendorHeaders.openRouter(readings.get(0));
            case OPENAI_DURATION -> VendorHeaders.openAi(readings);
            case ANTHROPIC -> VendorHeaders.anthropic(readings);
            case GROQ -> VendorHeaders.groq(readings);
            case CEREBRAS -> VendorHeaders.cerebras(readings);
            case MISTRAL -> VendorHeaders.mistral(readings);
            case GITHUB -> VendorHeaders.gitHub(readings.get(0));
            case IETF_06 -> StandardHeaders.draft06(readings);
            case IETF_07 -> StandardHeaders.draft07(readings);
            case IETF_10 -> StandardHeaders.draft10(readings);
            case EPOCH_SECONDS -> StandardHeaders.epochSeconds(readings);
        };
    }

    /** On which responses they stand. */
    private enum When {
        NEVER,
        REFUSED,
        SERVED,
        WHOLE_OR_REFUSED,
        ALWAYS
    }
}
