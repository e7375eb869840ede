package dev.weighbridge.simulator.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.simulator.limit.FixedWindow.Alignment;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Limiters against rulings worked out by hand. */
class LimiterVectorsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void windowFromTheFirstRequestBeginsWithIt() {
        Limiter limiter = new FixedWindow(2, TEN_SECONDS, Alignment.FIRST_REQUEST);
        assertThat(limiter.admit(at(7), 1)).isEqualTo(new Ruling(true, 2, 1, at(7), at(17)));
        assertThat(limiter.admit(at(16), 1).admitted()).isTrue();
        assertThat(limiter.admit(at(16), 1)).isEqualTo(new Ruling(false, 2, 0, at(17), at(17)));
        assertThat(limiter.admit(at(25), 1)).isEqualTo(new Ruling(true, 2, 1, at(25), at(35)));
    }

    @Test
    void slidingLogLetsInOneForEachThatFallsOut() {
        Limiter limiter = new SlidingLog(2, TEN_SECONDS);
        assertThat(limiter.admit(at(0), 1)).isEqualTo(new Ruling(true, 2, 1, at(0), at(10)));
        assertThat(limiter.admit(at(4), 1)).isEqualTo(new Ruling(true, 2, 0, at(10), at(14)));
        assertThat(limiter.admit(at(9), 1)).isEqualTo(new Ruling(false, 2, 0, at(10), at(14)));
        assertThat(limiter.admit(at(10), 1)).isEqualTo(new Ruling(true, 2, 0, at(14), at(20)));
    }

    @Test
    void slidingLogNeverHasMoreThanItsLimitInAnyWindow() {
        Seeded.check(30, random -> {
            Limiter limiter = new SlidingLog(5, Duration.ofMillis(100));
            long[] admitted = new long[400];
            int count = 0;
            long millis = 0;
            for (int i = 0; i < 400; i++) {
                millis += random.nextInt(30);
                if (limiter.admit(NOON.plusMillis(millis), 1).admitted()) {
                    admitted[count++] = millis;
                }
            }
            for (int i = 5; i < count; i++) {
                assertThat(admitted[i] - admitted[i - 5]).isGreaterThanOrEqualTo(100);
            }
        });
    }

    @Test
    void slidingCounterWeighsTheWindowBefore() {
        Limiter limiter = new SlidingCounter(10, TEN_SECONDS);
        for (int i = 0; i < 10; i++) {
            assertThat(limiter.admit(at(9), 1).admitted()).isTrue();
        }
        // At 12 s the window before still counts 8 of its 10, and two more fill it.
        assertThat(limiter.admit(at(12), 2)).isEqualTo(new Ruling(true, 10, 0, at(14), at(30)));
        assertThat(limiter.admit(at(12), 1)).isEqualTo(new Ruling(false, 10, 0, at(13), at(30)));
        assertThat(limiter.admit(at(13), 1).admitted()).isTrue();
    }

    @Test
    void slidingCounterAdmitsAtTheTimeItNames() {
        Seeded.check(50, random -> {
            Limiter limiter = new SlidingCounter(4, Duration.ofMillis(100));
            Instant now = NOON;
            for (int i = 0; i < 100; i++) {
                now = now.plusMillis(random.nextInt(40));
                Ruling ruling = limiter.admit(now, 1);
                Instant next = ruling.nextAt();
                if (!ruling.admitted() && next != null) {
                    assertThat(limiter.fits(next.minusMillis(1), 1)).isFalse();
                    assertThat(limiter.admit(next, 1).admitted()).isTrue();
                    now = next;
                }
            }
        });
    }

    @Test
    void intervalBucketGainsInSteps() {
        Limiter limiter = new IntervalBucket(3, 2, TEN_SECONDS);
        assertThat(limiter.admit(at(5), 3)).isEqualTo(new Ruling(true, 3, 0, at(25), at(25)));
        assertThat(limiter.admit(at(14), 1)).isEqualTo(new Ruling(false, 3, 0, at(15), at(25)));
        assertThat(limiter.admit(at(15), 1)).isEqualTo(new Ruling(true, 3, 1, at(15), at(25)));
    }

    @Test
    void cellRateIsABucketByAnotherReckoning() {
        Seeded.check(50, random -> {
            Limiter rate = new Gcra(Duration.ofMillis(70), 4);
            Limiter bucket = new TokenBucket(4, Duration.ofMillis(70));
            Instant now = NOON;
            for (int i = 0; i < 200; i++) {
                now = now.plusMillis(random.nextInt(60));
                assertThat(rate.admit(now, 1)).isEqualTo(bucket.admit(now, 1));
            }
        });
    }

    @Test
    void concurrencyFreesAPlaceWhenARequestEndsAndNamesNoTime() {
        Limiter limiter = new Concurrency(1);
        assertThat(limiter.admit(at(0), 1)).isEqualTo(new Ruling(true, 1, 0, null, null));
        assertThat(limiter.admit(at(1), 1)).isEqualTo(new Ruling(false, 1, 0, null, null));
        limiter.settled(at(0), at(2), 1, 500);
        assertThat(limiter.admit(at(2), 1).admitted()).isTrue();
    }

    @Test
    void shaperHoldsBackUntilItsQueueIsFull() {
        Limiter limiter = new Shaper(TEN_SECONDS, 1);
        assertThat(limiter.delay(at(0))).isZero();
        assertThat(limiter.admit(at(0), 1).admitted()).isTrue();
        assertThat(limiter.delay(at(4))).isEqualTo(Duration.ofSeconds(6));
        assertThat(limiter.admit(at(4), 1).admitted()).isTrue();
        assertThat(limiter.admit(at(5), 1)).isEqualTo(new Ruling(false, 2, 0, at(10), at(20)));
        assertThat(limiter.delay(at(10))).isEqualTo(TEN_SECONDS);
        assertThat(limiter.admit(at(10), 1).admitted()).isTrue();
    }

    @Test
    void penaltyBeginsWithTheBreachAndIsNotLengthened() {
        Limiter limiter = new PenaltyBox(new SlidingLog(1, TEN_SECONDS), Duration.ofSeconds(60));
        assertThat(limiter.admit(at(0), 1).admitted()).isTrue();
        assertThat(limiter.admit(at(1), 1)).isEqualTo(new Ruling(false, 1, 0, at(61), at(61)));
        assertThat(limiter.admit(at(30), 1)).isEqualTo(new Ruling(false, 1, 0, at(61), at(61)));
        assertThat(limiter.admit(at(61), 1).admitted()).isTrue();
    }

    @Test
    void whoGoesOnAskingIsNotLetInWhereRefusalsCount() {
        Limiter limiter = new CountingRefused(new SlidingLog(1, TEN_SECONDS));
        assertThat(limiter.admit(at(0), 1).admitted()).isTrue();
        assertThat(limiter.admit(at(6), 1).admitted()).isFalse();
        assertThat(limiter.admit(at(12), 1).admitted()).isFalse();
        assertThat(limiter.admit(at(22), 1).admitted()).isTrue();
    }

    @Test
    void tokensAreGivenBackInTheWindowTheyWereTakenIn() {
        Limiter window = new FixedWindow(100, TEN_SECONDS, Alignment.CLOCK);
        assertThat(window.admit(at(1), 90).remaining()).isEqualTo(10);
        window.settled(at(1), at(5), 90, 30);
        assertThat(window.admit(at(6), 70).admitted()).isTrue();
        window.settled(at(6), at(11), 70, 5);
        assertThat(window.admit(at(11), 100)).isEqualTo(new Ruling(true, 100, 0, at(20), at(20)));
    }

    @Test
    void bucketGivesTokensBackAndTakesWhatWasTooLittle() {
        Limiter bucket = new TokenBucket(100, Duration.ofMillis(10));
        bucket.take(at(0), 80);
        bucket.settled(at(0), at(0), 80, 20);
        assertThat(bucket.ruling(true, at(0), 1).remaining()).isEqualTo(80);
        bucket.settled(at(0), at(0), 1, 200);
        assertThat(bucket.ruling(true, at(0), 1)).isEqualTo(new Ruling(true, 100, 0, at(1.2), at(2.19)));
    }

    @Test
    void whatIsLargerThanTheLimitNeverFits() {
        assertThat(new SlidingLog(5, TEN_SECONDS).admit(at(0), 6).nextAt()).isNull();
        assertThat(new TokenBucket(5, TEN_SECONDS).admit(at(0), 6).nextAt()).isNull();
        assertThat(new Gcra(TEN_SECONDS, 5).admit(at(0), 6).nextAt()).isNull();
        assertThat(new SlidingCounter(5, TEN_SECONDS).admit(at(0), 6).nextAt()).isNull();
        assertThat(new IntervalBucket(5, 1, TEN_SECONDS).admit(at(0), 6).nextAt())
                .isNull();
    }

    @Test
    void senselessLimitersAreRefused() {
        assertThatThrownBy(() -> new Gcra(Duration.ZERO, 1)).hasMessageContaining("must be above 0");
        assertThatThrownBy(() -> new Shaper(TEN_SECONDS, -1)).hasMessageContaining("-1 may wait");
        assertThatThrownBy(() -> new IntervalBucket(1, 0, TEN_SECONDS)).hasMessageContaining("0 more each");
        assertThatThrownBy(() -> new Concurrency(-1)).hasMessageContaining("is -1");
    }

    private static Instant at(double seconds) {
        return NOON.plusMillis(Math.round(seconds * 1000));
    }
}
