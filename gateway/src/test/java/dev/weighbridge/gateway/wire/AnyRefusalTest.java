package dev.weighbridge.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.error.ErrorReader;
import dev.weighbridge.gateway.error.ReadError;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.ResponseHead;
import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.wire.RateLimitReader;
import dev.weighbridge.gateway.secret.Redactor;
import dev.weighbridge.gateway.testing.Seeded;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever a refusal holds, reading it never throws, and what is read keeps its promises. */
class AnyRefusalTest {
    private static final String SECRET = "sk-secret-0123456789";

    private static final List<String> WORDS = List.of(
            "error",
            "message",
            "code",
            "type",
            "metadata",
            "headers",
            "details",
            "retry_after",
            "status",
            "raw",
            "availability",
            "retryable",
            "choices",
            "detail",
            "errors",
            "X-RateLimit-Reset",
            "http_status",
            "limit: 0",
            "try again in 1s",
            "model not found",
            "rate_limit_exceeded",
            "per day",
            SECRET);
    private static final List<String> NAMES = List.of(
            "Retry-After",
            "retry-after-ms",
            "Date",
            "x-ratelimit-type",
            "x-ratelimit-timeremaining",
            "RateLimit",
            "RateLimit-Policy",
            "RateLimit-Limit",
            "RateLimit-Reset",
            "x-ratelimit-limit-requests",
            "x-ratelimit-remaining-tokens-day",
            "anthropic-ratelimit-tokens-reset",
            "X-RateLimit-Reset",
            "x-should-retry");
    private static final List<String> VALUES = List.of(
            "0",
            "-1",
            "7",
            "1774047180000",
            "1m2s",
            "soon",
            "\"a\";r=0;t=5",
            "limit=1, reset=2",
            "100;w=60",
            ";;,,==",
            "\"",
            "\\",
            "2026-11-20T21:00:00Z",
            "Wed, 21 Oct 2026 07:28:00 GMT",
            "999999999999999999",
            "true",
            "");

    @Test
    void everyErrorHasAKindAndAReasonAndKeepsNoSecret() {
        Seeded.check(2000, random -> {
            ReadError read = new ErrorReader(Redactor.of(List.of(SECRET))).ofBody(body(random));
            int status = random.nextInt(400, 600);
            Stream.of(read.error(), read.error(status)).forEach(AnyRefusalTest::assertJudged);
            assertThat(read.outcome(status)).isNotNull();
            assertThat(read.insideOk()).isInstanceOfAny(Outcome.StreamError.class, Outcome.RateLimited.class);
        });
    }

    @Test
    void everyLimitHasNumbersThatCanBeAndKeepsNoSecret() {
        Seeded.check(2000, random -> {
            List<Header> headers = Stream.generate(() -> header(random))
                    .limit(random.nextInt(8))
                    .toList();
            ResponseHead head = new ResponseHead(random.nextInt(200, 600), headers);
            new RateLimitReader().read(head, body(random)).ifPresent(AnyRefusalTest::assertPossible);
        });
    }

    @Test
    void aPageOfMegabytesIsReadInOneGo() {
        String page = "try again in " + "1s".repeat(5000) + "<title".repeat(200_000) + "try again in ".repeat(100_000);
        assertJudged(new ErrorReader(Redactor.none()).ofBody(page).error(502));
        assertThat(new RateLimitReader().read(new ResponseHead(502, List.of()), page))
                .isEmpty();
    }

    private static void assertJudged(GatewayError error) {
        assertThat(error.kind()).isNotNull();
        assertThat(error.retry()).isNotNull();
        assertThat(error.toString()).doesNotContain(SECRET);
    }

    private static void assertPossible(RateLimits limits) {
        assertThat(limits).isNotEqualTo(RateLimits.NONE);
        assertThat(limits.toString()).doesNotContain(SECRET);
        limits.allowances().forEach(AnyRefusalTest::assertPossible);
    }

    private static void assertPossible(Allowance allowance) {
        assertThat(isBelow(allowance.limit(), 1)).isFalse();
        assertThat(isBelow(allowance.windowSeconds(), 1)).isFalse();
        assertThat(isBelow(allowance.remaining(), 0)).isFalse();
    }

    private static boolean isBelow(@Nullable Long value, long bound) {
        return value != null && value < bound;
    }

    private static Header header(RandomGenerator random) {
        return new Header(
                pick(NAMES, random), pick(VALUES, random) + (random.nextInt(4) == 0 ? "," + pick(VALUES, random) : ""));
    }

    private static String body(RandomGenerator random) {
        String json = json(random, 4);
        int cut = random.nextInt(json.length() + 1);
        return switch (random.nextInt(6)) {
            case 0 -> json.substring(0, cut);
            case 1 -> "data: " + json + "\n\n";
            case 2 -> "<html><title>" + json + "</title>";
            default -> json;
        };
    }

    private static String json(RandomGenerator random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> "null";
            case 1 -> String.valueOf(random.nextInt(-5, 600));
            case 2 -> "true";
            case 3, 4 -> "\"" + pick(WORDS, random) + "\"";
            case 5 -> "[" + json(random, depth - 1) + "," + json(random, depth - 1) + "]";
            default ->
                "{\"" + pick(WORDS, random) + "\":" + json(random, depth - 1) + ",\"" + pick(WORDS, random) + "\":"
                        + json(random, depth - 1) + "}";
        };
    }

    private static String pick(List<String> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
