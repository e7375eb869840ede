package dev.weighbridge.simulator.limit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.simulator.limit.FixedWindow.Alignment;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BucketAndWindowTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void windowCountsFromTheFullMinuteNotFromTheFirstRequest() {
        Limiter minute = new FixedWindow(2, Duration.ofMinutes(1), Alignment.CLOCK);
        Instant late = NOON.plusSeconds(59);
        assertThat(minute.admit(late, 1)).isEqualTo(new Ruling(true, 2, 1, late, NOON.plusSeconds(60)));
        assertThat(minute.admit(late, 1).admitted()).isTrue();
        assertThat(minute.admit(late, 1))
                .isEqualTo(new Ruling(false, 2, 0, NOON.plusSeconds(60), NOON.plusSeconds(60)));
        assertThat(minute.admit(NOON.plusSeconds(60), 1).admitted()).isTrue();
    }

    @Test
    void bucketAllowsABurstThenOneEachInterval() {
        Limiter bucket = new TokenBucket(3, Duration.ofSeconds(2));
        for (int i = 0; i < 3; i++) {
            assertThat(bucket.admit(NOON, 1).admitted()).isTrue();
        }
        Ruling refused = bucket.admit(NOON, 1);
        assertThat(refused).isEqualTo(new Ruling(false, 3, 0, NOON.plusSeconds(2), NOON.plusSeconds(6)));
        assertThat(bucket.admit(NOON.plusMillis(1999), 1).admitted()).isFalse();
        assertThat(bucket.admit(NOON.plusSeconds(2), 1).admitted()).isTrue();
    }

    @Test
    void bucketNeverAdmitsMoreThanItHoldsAndGains() {
        Seeded.check(50, random -> {
            Limiter bucket = new TokenBucket(5, Duration.ofMillis(100));
            long millis = 0;
            int admitted = 0;
            for (int i = 0; i < 500; i++) {
                millis += random.nextInt(60);
                admitted += bucket.admit(NOON.plusMillis(millis), 1).admitted() ? 1 : 0;
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
                Ruling ruling = bucket.admit(now, 1);
                if (!ruling.admitted()) {
                    now = requireNonNull(ruling.nextAt());
                    assertThat(bucket.admit(now.minusNanos(1), 1).admitted()).isFalse();
                    assertThat(bucket.admit(now, 1).admitted()).isTrue();
                }
            }
        });
    }

    @Test
    void impossibleLimitsAreRefused() {
        assertThatThrownBy(() -> new FixedWindow(-1, Duration.ofMinutes(1), Alignment.CLOCK))
                .hasMessageContaining("limit is -1");
        assertThatThrownBy(() -> new TokenBucket(0, Duration.ofSeconds(1))).hasMessageContaining("bucket holds 0");
    }
}
