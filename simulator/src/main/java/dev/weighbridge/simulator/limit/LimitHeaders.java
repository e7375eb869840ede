package dev.weighbridge.simulator.limit;

import dev.weighbridge.simulator.limit.Limiters.Refusal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a gateway tells of a limit in the headers of a 429. */
public enum LimitHeaders {
    /** It does not, as RunYour (assumed). */
    NONE,
    /** {@code X-RateLimit-*} with the reset in epoch milliseconds, on a 429 only, as OpenRouter. */
    OPENROUTER,
    /** {@code x-ratelimit-*-requests} with a Go-style duration until full, and {@code Retry-After}, as OpenAI. */
    OPENAI_DURATION;

    /** The headers of a refusal, in order. */
    public Map<String, String> of(Refusal refusal) {
        return switch (this) {
            case NONE -> Map.of();
            case OPENROUTER -> openRouter(refusal.ruling());
            case OPENAI_DURATION -> openAi(refusal);
        };
    }

    private static Map<String, String> openRouter(Ruling ruling) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Limit", Long.toString(ruling.limit()));
        headers.put("X-RateLimit-Remaining", Long.toString(ruling.remaining()));
        headers.put("X-RateLimit-Reset", Long.toString(ruling.fullAt().toEpochMilli()));
        return headers;
    }

    private static Map<String, String> openAi(Refusal refusal) {
        Ruling ruling = refusal.ruling();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("retry-after", Long.toString(ceilSeconds(Duration.between(refusal.at(), ruling.nextAt()))));
        headers.put("x-ratelimit-limit-requests", Long.toString(ruling.limit()));
        headers.put("x-ratelimit-remaining-requests", Long.toString(ruling.remaining()));
        headers.put("x-ratelimit-reset-requests", goDuration(Duration.between(refusal.at(), ruling.fullAt())));
        return headers;
    }

    private static long ceilSeconds(Duration wait) {
        return wait.plusNanos(999_999_999).toSeconds();
    }

    /** A duration as Go prints it, to the millisecond: {@code 12ms}, {@code 3.326s}, {@code 6m0s}, {@code 1h23m31s}. */
    static String goDuration(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + "ms";
        }
        String hours = duration.toHours() > 0 ? duration.toHours() + "h" : "";
        String minutes = duration.toMinutes() > 0 ? duration.toMinutesPart() + "m" : "";
        String fraction = millis % 1000 == 0
                ? ""
                : "." + Long.toString(1000 + millis % 1000).substring(1).replaceAll("0+$", "");
        return hours + minutes + duration.toSecondsPart() + fraction + "s";
    }
}
