package dev.weighbridge.measurements.limits.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.measurements.limits.model.RunningLimiter.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void aWindowIsAsFullAsRequestsWereAdmitted() {
        RunningLimiter window = new LimiterModel.SlidingLog(3, SECOND).start();
        window.decide(0, 1);
        window.decide(SECOND / 2, 1);

        assertThat(window.usage(SECOND / 2)).containsExactly(new Usage(2, 3));
        assertThat(window.usage(SECOND)).containsExactly(new Usage(1, 3));
    }

    @Test
    void aBucketEmptiesWithoutSteps() {
        RunningLimiter bucket = new LimiterModel.TokenBucket(10, SECOND).start();
        bucket.decide(0, 1);

        assertThat(bucket.usage(SECOND / 4).get(0).used()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void aQueueIsFullWhereTheNextOneIsRejected() {
        RunningLimiter queue = new LimiterModel.Queue(2, SECOND).start();
        for (int i = 0; i < 3; i++) {
            assertThat(queue.decide(0, 1)).isTrue();
        }

        assertThat(queue.usage(0)).containsExactly(new Usage(3, 3));
        assertThat(queue.admits(0, 1)).isFalse();
    }

    @Test
    void severalLimitsTellOfEach() {
        LimiterModel minute = new LimiterModel.CountingRejected(new LimiterModel.FirstRequestWindow(2, SECOND));
        LimiterModel tokens = new LimiterModel.InTokens(new LimiterModel.FixedWindow(100, SECOND, 0));
        RunningLimiter both =
                new LimiterModel.Penalised(new LimiterModel.Several(List.of(minute, tokens)), SECOND).start();
        both.decide(0, 70);
        both.decide(0, 70);

        assertThat(both.usage(0)).containsExactly(new Usage(2, 2), new Usage(70, 100));
    }
}
