package dev.weighbridge.benchmarks.limitsreal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final long MILLI = 1_000_000;

    @Test
    void whatARuleDecidedItExplains() {
        Seeded.check(20, random -> {
            RealLimiter limiter = pick("bucket4j-1");
            List<Observation> seen = decided(limiter.truth(), 0, random);
            assertThat(new Replay(seen).explainedBy(limiter.truth())).isEqualTo(seen.size());
        });
    }

    @Test
    void itsGridIsFound() {
        Seeded.check(20, random -> {
            Truth truth = pick("resilience4j-1").truth();
            List<Observation> seen = decided(truth, -random.nextLong(truth.gridNanos()), random);
            assertThat(new Replay(seen).explainedBy(truth)).isGreaterThanOrEqualTo(seen.size() - 2);
        });
    }

    @Test
    void anotherRuleExplainsLess() {
        List<Observation> seen = decided(pick("bucket4j-1").truth(), 0, Seeded.random(1));
        assertThat(new Replay(seen).explainedBy(pick("semaphore").truth())).isLessThan(seen.size());
    }

    private static RealLimiter pick(String name) {
        return RealLimiters.drawn(1).stream()
                .filter(limiter -> limiter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Observation> decided(Truth truth, long phaseNanos, RandomGenerator random) {
        RunningLimiter limiter = truth.limiter().apply(phaseNanos);
        List<Observation> seen = new ArrayList<>();
        long now = 0;
        for (int number = 0; number < 60; number++) {
            now += random.nextLong(MILLI, 400 * MILLI);
            boolean admitted = limiter.decide(now, 1);
            seen.add(Observations.of(
                    "x" + number,
                    admitted
                            ? Exchanges.answered(200, Exchanges.ANSWER, now)
                            : Exchanges.answered(429, Exchanges.NGINX_PAGE, now),
                    0,
                    1));
        }
        return seen;
    }
}
