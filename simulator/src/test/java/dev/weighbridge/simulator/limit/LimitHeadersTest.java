package dev.weighbridge.simulator.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitHeadersTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Limit MINUTE = Limit.window("rpm", Limit.Scope.KEY, 20, Duration.ofMinutes(1));
    private static final Limit DAY = Limit.day("rpd", Limit.Scope.KEY, 1000);
    private static final Limit TOKENS =
            Limit.window("tpm", Limit.Scope.KEY, 6000, Duration.ofMinutes(1)).counting(Measure.TOKENS_RESERVED);

    /** 20 a minute used up, 8.5 s of it left; 990 of 1000 a day left; 2600 of 6000 tokens left. */
    private static final List<Reading> READINGS = List.of(
            reading(MINUTE, new Ruling(false, 20, 0, NOON.plusMillis(8500), NOON.plusMillis(8500)), 1),
            reading(DAY, new Ruling(true, 1000, 990, NOON, NOON.plusSeconds(43_200)), 1),
            reading(TOKENS, new Ruling(true, 6000, 2600, NOON, NOON.plusMillis(8500)), 400));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NONE            |
            OPENROUTER      | X-RateLimit-Limit=20, X-RateLimit-Remaining=0, X-RateLimit-Reset=1795176008500
            OPENAI_DURATION | x-ratelimit-limit-requests=20, x-ratelimit-remaining-requests=0, x-ratelimit-reset-requests=8.5s, x-ratelimit-limit-tokens=6000, x-ratelimit-remaining-tokens=2600, x-ratelimit-reset-tokens=8.5s
            ANTHROPIC       | anthropic-ratelimit-requests-limit=20, anthropic-ratelimit-requests-remaining=0, anthropic-ratelimit-requests-reset=2026-11-20T12:00:09Z, anthropic-ratelimit-tokens-limit=6000, anthropic-ratelimit-tokens-remaining=3000, anthropic-ratelimit-tokens-reset=2026-11-20T12:00:09Z
            GROQ            | x-ratelimit-limit-requests=1000, x-ratelimit-remaining-requests=990, x-ratelimit-reset-requests=12h0m0s, x-ratelimit-limit-tokens=6000, x-ratelimit-remaining-tokens=2600, x-ratelimit-reset-tokens=8.5s
            CEREBRAS        |
            MISTRAL         | x-ratelimit-limit-req-minute=20, x-ratelimit-remaining-req-minute=0, x-ratelimit-limit-tokens-minute=6000, x-ratelimit-remaining-tokens-minute=2600, x-ratelimit-tokens-query-cost=400
            GITHUB          | x-ratelimit-type=UserByMinute, x-ratelimit-limit-requests=20, x-ratelimit-remaining-requests=0, x-ratelimit-renewalperiod-requests=60, x-ratelimit-timeremaining=9
            IETF_06         | RateLimit-Limit=20, RateLimit-Remaining=0, RateLimit-Reset=9
            IETF_07         | RateLimit=limit=20, remaining=0, reset=9, RateLimit-Policy=20;w=60
            IETF_10         | RateLimit-Policy="rpm";q=20;w=60, "rpd";q=1000;w=86400, "tpm";q=6000;w=60, RateLimit="rpm";r=0;t=9, "rpd";r=990;t=43200, "tpm";r=2600;t=9
            EPOCH_SECONDS   | X-RateLimit-Limit=20, X-RateLimit-Remaining=0, X-RateLimit-Reset=1795176009
            """)
    void refusalHasTheHeadersOfItsStyle(LimitHeaders style, String headers) {
        Map<String, String> told = style.refused(READINGS, READINGS.get(0));
        String expected = headers == null ? "" : headers;
        String printed = told.entrySet().stream().map(Object::toString).collect(Collectors.joining(", "));
        String sorted = told.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        assertThat(expected).isIn(printed, sorted);
    }

    @Test
    void cerebrasTellsEachWindowOnAnswersOnly() {
        assertThat(LimitHeaders.CEREBRAS.served(READINGS, true))
                .containsEntry("x-ratelimit-reset-requests-minute", "8.5")
                .containsEntry("x-ratelimit-reset-requests-day", "43200.0")
                .containsEntry("x-ratelimit-remaining-tokens-minute", "2600")
                .hasSize(9);
    }

    @Test
    void mistralTellsNothingOnStreams() {
        assertThat(LimitHeaders.MISTRAL.served(READINGS, true)).isEmpty();
        assertThat(LimitHeaders.MISTRAL.served(READINGS, false)).hasSize(5);
    }

    @Test
    void openRouterTellsNothingOnAnswersAndOpenAiDoes() {
        assertThat(LimitHeaders.OPENROUTER.served(READINGS, false)).isEmpty();
        assertThat(LimitHeaders.OPENAI_DURATION.served(READINGS, true)).hasSize(6);
        assertThat(LimitHeaders.OPENAI_DURATION.served(List.of(), true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,      ''",
        "SECONDS,   retry-after=9",
        "FLOAT,     retry-after=8.5",
        "HTTP_DATE, 'retry-after=Fri, 20 Nov 2026 12:00:09 GMT'",
        "MILLIS,    retry-after-ms=8500",
        "PROSE,     ''",
        "TOO_EARLY, retry-after=4",
        "TOO_LATE,  retry-after=19",
        "ABSURD,    retry-after=99999999"
    })
    void retryAfterTellsTheWaitInItsStyle(RetryAfter style, String header) {
        Map<String, String> headers = style.headers(Duration.ofMillis(8500), NOON);
        assertThat(headers.isEmpty() ? "" : headers.entrySet().iterator().next().toString())
                .isEqualTo(header);
    }

    @Test
    void proseStandsInTheMessageOnlyWhereTheWaitIsKnown() {
        LimitStyle prose = new LimitStyle(LimitHeaders.NONE, RetryAfter.PROSE, LimitStyle.Place.HEADERS);
        assertThat(prose.prose(READINGS.get(0))).isEqualTo(" Please try again in 8.5s.");
        Limit running = Limit.concurrency("at once", Limit.Scope.KEY, 1);
        assertThat(prose.prose(reading(running, new Ruling(false, 1, 0, null, null), 1)))
                .isEmpty();
    }

    @Test
    void t10HeadersCanStandInTheBodyAlone() {
        LimitStyle style = new LimitStyle(LimitHeaders.OPENROUTER, RetryAfter.NONE, LimitStyle.Place.BODY);
        assertThat(style.refused(READINGS, READINGS.get(0))).isEmpty();
        assertThat(style.inBody(READINGS, READINGS.get(0))).hasSize(3);
    }

    /** Values seen in OpenAI's and Groq's headers. */
    @ParameterizedTest
    @CsvSource({
        "12, 12ms",
        "1000, 1s",
        "3326, 3.326s",
        "360000, 6m0s",
        "83000, 1m23s",
        "179560, 2m59.56s",
        "86385000, 23h59m45s",
        "5011000, 1h23m31s",
        "3600000, 1h0m0s"
    })
    void durationsArePrintedAsGoDoes(long millis, String printed) {
        assertThat(Durations.go(Duration.ofMillis(millis))).isEqualTo(printed);
    }

    private static Reading reading(Limit limit, Ruling ruling, long cost) {
        return new Reading(limit, ruling, cost, NOON);
    }
}
