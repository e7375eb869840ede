package dev.weighbridge.measurements.limits.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class QueueingTest {
    private static final long MILLI = 1_000_000;

    @Test
    void requestsThatAreAnsweredOneByOneWaitedInAQueue() {
        Seeded.check(100, random -> {
            long places = 5L + random.nextInt(20);
            long interval = (100 + random.nextInt(300)) * MILLI;
            List<Observation> log = burst(new LimiterModel.Queue(places, interval), (int) places + 6, random);
            Candidate found = Queueing.in(log).orElseThrow();
            assertThat(found.kind()).isEqualTo(LimiterKind.of(Family.QUEUE));
            assertThat(found.numbers().get(0).capacity().value()).isEqualTo(places + 1.0);
            double rate = 1e9 / interval;
            assertThat(Objects.requireNonNull(found.numbers().get(0).perSecond())
                            .value())
                    .isCloseTo(rate, within(0.05 * rate));
        });
    }

    @Test
    void aBucketIsNoQueue() {
        Seeded.check(
                100,
                random -> assertThat(Queueing.in(burst(new LimiterModel.TokenBucket(20, 200 * MILLI), 30, random)))
                        .isEmpty());
    }

    @Test
    void aGatewayThatIsSlowNowAndThenIsNoQueue() {
        Seeded.check(100, random -> {
            List<Observation> log = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                long sent = i * MILLI;
                long answered = sent + (random.nextInt(4) == 0 ? random.nextLong(5_000 * MILLI) : 50 * MILLI);
                log.add(Observation.silent("x" + i, sent, answered, answered + MILLI, 1, Decision.ADMITTED));
            }
            assertThat(Queueing.in(log)).isEmpty();
        });
    }

    private static List<Observation> burst(LimiterModel model, int count, RandomGenerator random) {
        RunningLimiter limiter = model.start();
        List<Observation> log = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long sent = i * MILLI;
            boolean admitted = limiter.admits(sent, 1);
            long held = admitted ? limiter.delayNanos(sent) : 0;
            if (admitted) {
                limiter.admitted(sent, 1);
            }
            long answered = sent + held + (10 + random.nextInt(5)) * MILLI;
            log.add(Observation.silent(
                    "x" + i, sent, answered, answered + MILLI, 1, admitted ? Decision.ADMITTED : Decision.REJECTED));
        }
        return log;
    }
}
