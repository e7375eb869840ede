package dev.weighbridge.benchmarks.limitsreal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.limits.Family;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealLimitersTest {
    @Test
    void thereAreAtLeastTwentyAndEachHasItsName() {
        List<RealLimiter> limiters = RealLimiters.drawn(1);
        assertThat(limiters).hasSizeGreaterThanOrEqualTo(20);
        assertThat(limiters).extracting(RealLimiter::name).doesNotHaveDuplicates();
    }

    @Test
    void theSameSeedDrawsTheSameNumbers() {
        assertThat(settings(7)).isEqualTo(settings(7)).isNotEqualTo(settings(8));
    }

    @Test
    void aBucketRefilledInStepsNeverGainsAllItHoldsAtOnce() {
        Seeded.check(
                200,
                random -> assertThat(RealLimiters.drawn(random.nextLong()))
                        .filteredOn(
                                limiter -> limiter.truth().kind().parts().get(0).family() == Family.INTERVAL_BUCKET)
                        .allSatisfy(limiter -> {
                            Truth.Numbers numbers = limiter.truth().numbers().get(0);
                            double refill = requireNonNull(numbers.perSecond())
                                    * limiter.truth().gridNanos()
                                    / 1e9;
                            assertThat(refill).isBetween(2.0, numbers.capacity() - 1);
                        }));
    }

    @Test
    void everyRuleHoldsItsOwnNumbers() {
        assertThat(RealLimiters.drawn(3))
                .allSatisfy(limiter -> assertThat(
                                limiter.truth().limiter().apply(-1).decide(0, 1))
                        .isTrue());
    }

    private static List<String> settings(long seed) {
        return RealLimiters.drawn(seed).stream().map(RealLimiter::setting).toList();
    }
}
