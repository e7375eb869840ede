package dev.weighbridge.simulator.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.simulator.limit.Limiters.Caller;
import dev.weighbridge.simulator.limit.Limiters.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitersTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void windowCountsFromTheFullMinuteNotFromTheFirstRequest() {
        Limiter minute = new FixedWindow(2, Duration.ofMinutes(1));
        Instant late = NOON.plusSeconds(59);
        assertThat(minute.admit(late, 0)).isEqualTo(new Ruling(true, 2, 1, late, NOON.plusSeconds(60)));
        assertThat(minute.admit(late, 0).admitted()).isTrue();
        assertThat(minute.admit(late, 0))
                .isEqualTo(new Ruling(false, 2, 0, NOON.plusSeconds(60), NOON.plusSeconds(60)));
        assertThat(minute.admit(NOON.plusSeconds(60), 0).admitted()).isTrue();
    }

    @Test
    void bucketAllowsABurstThenOneEachInterval() {
        Limiter bucket = new TokenBucket(3, Duration.ofSeconds(2));
        for (int i = 0; i < 3; i++) {
            assertThat(bucket.admit(NOON, 0).admitted()).isTrue();
        }
        Ruling refused = bucket.admit(NOON, 0);
        assertThat(refused).isEqualTo(new Ruling(false, 3, 0, NOON.plusSeconds(2), NOON.plusSeconds(6)));
        assertThat(bucket.admit(NOON.plusMillis(1999), 0).admitted()).isFalse();
        assertThat(bucket.admit(NOON.plusSeconds(2), 0).admitted()).isTrue();
    }

    @Test
    void bucketNeverAdmitsMoreThanItHoldsAndGains() {
        Seeded.check(50, random -> {
            Limiter bucket = new TokenBucket(5, Duration.ofMillis(100));
            long millis = 0;
            int admitted = 0;
            for (int i = 0; i < 500; i++) {
                millis += random.nextInt(60);
                admitted += bucket.admit(NOON.plusMillis(millis), 0).admitted() ? 1 : 0;
            }
            assertThat(admitted).isLessThanOrEqualTo((int) (5 + millis / 100));
        });
    }

    @Test
    void bucketAdmitsAtTheTimeItNames() {
        Seeded.check(50, random -> {
            Limiter bucket = new TokenBucket(4, Duration.ofMillis(70));
            Instant now = NOON;
            for (int i = 0; i < 100; i++) {
                now = now.plusMillis(random.nextInt(40));
                Ruling ruling = bucket.admit(now, 0);
                if (!ruling.admitted()) {
                    now = ruling.nextAt();
                    assertThat(bucket.admit(now.minusNanos(1), 0).admitted()).isFalse();
                    assertThat(bucket.admit(now, 0).admitted()).isTrue();
                }
            }
        });
    }

    @Test
    void limitOfAKeyIsSharedByItsModelsAndThatOfAModelIsNot() {
        List<Limit> perKey = List.of(Limit.window("key", Limit.Scope.KEY, 1, Duration.ofMinutes(1)));
        List<Limit> perModel = List.of(Limit.window("model", Limit.Scope.MODEL, 1, Duration.ofMinutes(1)));
        Limiters limiters = new Limiters();
        assertThat(limiters.refusal(perKey, new Caller("k", "a", 0), NOON)).isEmpty();
        assertThat(limiters.refusal(perKey, new Caller("k", "b", 0), NOON)).isPresent();
        assertThat(limiters.refusal(perKey, new Caller("other", "a", 0), NOON)).isEmpty();
        assertThat(limiters.refusal(perModel, new Caller("k", "a", 0), NOON)).isEmpty();
        assertThat(limiters.refusal(perModel, new Caller("k", "b", 0), NOON)).isEmpty();
        assertThat(limiters.refusal(perModel, new Caller("k", "a", 0), NOON))
                .map(Refusal::limit)
                .isEqualTo(Optional.of(perModel.get(0)));
    }

    @Test
    void openAiHeadersTellTheWaitAndTheTimeUntilFull() {
        Limit limit = Limit.bucket("requests", Limit.Scope.KEY, 3, Duration.ofMillis(1500));
        Ruling ruling = new Ruling(false, 3, 0, NOON.plusMillis(1500), NOON.plusMillis(4500));
        assertThat(LimitHeaders.OPENAI_DURATION.of(new Refusal(limit, ruling, NOON)))
                .isEqualTo(Map.of(
                        "retry-after", "2",
                        "x-ratelimit-limit-requests", "3",
                        "x-ratelimit-remaining-requests", "0",
                        "x-ratelimit-reset-requests", "4.5s"));
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
        assertThat(LimitHeaders.goDuration(Duration.ofMillis(millis))).isEqualTo(printed);
    }

    @Test
    void impossibleLimitsAreRefused() {
        assertThatThrownBy(() -> new FixedWindow(-1, Duration.ofMinutes(1))).hasMessageContaining("limit is -1");
        assertThatThrownBy(() -> new TokenBucket(0, Duration.ofSeconds(1))).hasMessageContaining("bucket holds 0");
    }
}
