package dev.weighbridge.measurements.limits.model;

import static dev.weighbridge.measurements.limits.model.Models.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.measurements.limits.model.LimiterModel.Concurrency;
import dev.weighbridge.measurements.limits.model.LimiterModel.CountingRejected;
import dev.weighbridge.measurements.limits.model.LimiterModel.FirstRequestWindow;
import dev.weighbridge.measurements.limits.model.LimiterModel.FixedWindow;
import dev.weighbridge.measurements.limits.model.LimiterModel.InTokens;
import dev.weighbridge.measurements.limits.model.LimiterModel.IntervalBucket;
import dev.weighbridge.measurements.limits.model.LimiterModel.Penalised;
import dev.weighbridge.measurements.limits.model.LimiterModel.Queue;
import dev.weighbridge.measurements.limits.model.LimiterModel.Several;
import dev.weighbridge.measurements.limits.model.LimiterModel.SlidingCounter;
import dev.weighbridge.measurements.limits.model.LimiterModel.SlidingLog;
import dev.weighbridge.measurements.limits.model.LimiterModel.TokenBucket;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LimiterModelTest {
    @Test
    void aTokenBucketGainsOneEachInterval() {
        assertThat(decisions(new TokenBucket(2, 10 * SECOND), 0, 0, 0, 9.9, 10, 10, 100, 100, 100))
                .isEqualTo("++--+-++-");
    }

    @Test
    void aBucketIsFullBeforeTimeZeroToo() {
        assertThat(decisions(new TokenBucket(2, 10 * SECOND), -100, -100, -100)).isEqualTo("++-");
        assertThat(decisions(new IntervalBucket(2, 1, 10 * SECOND, 0), -95, -95, -95, -90, -90))
                .isEqualTo("++-+-");
    }

    @Test
    void aBucketRefilledInStepsGainsAtItsTicksOnly() {
        assertThat(decisions(new IntervalBucket(5, 2, 10 * SECOND, 3 * SECOND), 0, 0, 0, 0, 0, 0, 2.9, 3, 3, 3, 13))
                .isEqualTo("+++++--++-+");
    }

    @Test
    void aBucketRefilledWholeIsAFixedWindow() {
        double[] times = {0, 1, 2, 8, 9, 10, 10, 10, 19, 20, 27, 28, 28, 41};
        assertThat(decisions(new IntervalBucket(2, 2, 10 * SECOND, 7 * SECOND), times))
                .isEqualTo(decisions(new FixedWindow(2, 10 * SECOND, 7 * SECOND), times));
    }

    @Test
    void aFixedWindowBeginsAgainOnItsGrid() {
        assertThat(decisions(new FixedWindow(2, 10 * SECOND, 3 * SECOND), 0, 0, 2.9, 3, 12.9, 12.9, 13))
                .isEqualTo("++-++-+");
    }

    @Test
    void aFirstRequestWindowBeginsWithARequest() {
        assertThat(decisions(new FirstRequestWindow(2, 10 * SECOND), 5, 14, 14, 14.9, 15, 15, 24.9, 30, 39, 39, 40))
                .isEqualTo("++--++-++-+");
    }

    @Test
    void aSlidingLogForgetsEachRequestByItself() {
        assertThat(decisions(new SlidingLog(2, 10 * SECOND), 0, 6, 9.9, 10, 10, 15.9, 16, 16))
                .isEqualTo("++-+--+-");
    }

    @Test
    void aSlidingCounterWeighsTheWindowBefore() {
        assertThat(decisions(new SlidingCounter(4, 10 * SECOND, 0), 0, 0, 0, 0, 9, 10, 12.4, 12.5, 12.5, 15, 30))
                .isEqualTo("++++---+-++");
    }

    @Test
    void aLimitOfConcurrencyWaitsForAnEnd() {
        RunningLimiter limiter = new Concurrency(1).start();
        assertThat(limiter.decide(0, 5)).isTrue();
        assertThat(limiter.decide(100 * SECOND, 5)).isFalse();
        assertThat(limiter.admitsAt(100 * SECOND, 5)).isEqualTo(RunningLimiter.NEVER);
        limiter.ended(100 * SECOND, 5);
        assertThat(limiter.decide(100 * SECOND, 5)).isTrue();
    }

    @Test
    void aQueueDelaysAndThenRejects() {
        LimiterModel queue = new Queue(2, 10 * SECOND);
        assertThat(decisions(queue, 0, 0, 0, 0, 9.9, 10)).isEqualTo("+++--+");
        RunningLimiter limiter = queue.start();
        limiter.decide(0, 1);
        limiter.decide(0, 1);
        limiter.decide(0, 1);
        assertThat(limiter.delayNanos(0)).isEqualTo(30 * SECOND);
        assertThat(limiter.admitsAt(0, 1)).isEqualTo(10 * SECOND);
        assertThat(limiter.delayNanos(25 * SECOND)).isEqualTo(5 * SECOND);
    }

    @Test
    void tokensCountInsteadOfRequests() {
        RunningLimiter limiter = new InTokens(new SlidingLog(100, 10 * SECOND)).start();
        assertThat(limiter.decide(0, 60)).isTrue();
        assertThat(limiter.decide(SECOND, 41)).isFalse();
        assertThat(limiter.decide(SECOND, 40)).isTrue();
        assertThat(limiter.admitsAt(SECOND, 60)).isEqualTo(10 * SECOND);
        assertThat(limiter.admitsAt(SECOND, 101)).isEqualTo(RunningLimiter.NEVER);
    }

    @Test
    void countedRejectionsKeepALogFull() {
        LimiterModel plain = new SlidingLog(1, 10 * SECOND);
        assertThat(decisions(plain, 0, 6, 12, 18, 28)).isEqualTo("+-+-+");
        assertThat(decisions(new CountingRejected(plain), 0, 6, 12, 18, 28)).isEqualTo("+---+");
    }

    @Test
    void aPenaltyRejectsEverythingForItsTimeAndIsNotLengthened() {
        LimiterModel penalised = new Penalised(new TokenBucket(1, SECOND), 10 * SECOND);
        assertThat(decisions(penalised, 0, 0.5, 5, 10.4, 10.5)).isEqualTo("+---+");
    }

    @Test
    void aPenaltyAndCountedRejectionsGoTogetherInEitherOrder() {
        LimiterModel plain = new SlidingLog(1, 10 * SECOND);
        double[] times = {0, 1, 5, 11, 14, 24, 25, 34, 35};
        assertThat(decisions(new CountingRejected(new Penalised(plain, 3 * SECOND)), times))
                .isEqualTo(decisions(new Penalised(new CountingRejected(plain), 3 * SECOND), times))
                .isEqualTo("+----+---");
        assertThat(decisions(new CountingRejected(new Penalised(plain, 30 * SECOND)), 0, 1, 25, 40))
                .isEqualTo("+--+");
    }

    @Test
    void severalRejectWhereOneDoesAndCountWhatAllAdmit() {
        LimiterModel several =
                new Several(List.of(new FixedWindow(2, 10 * SECOND, 0), new FixedWindow(3, 100 * SECOND, 0)));
        assertThat(decisions(several, 0, 0, 0, 10, 10, 20, 99, 100)).isEqualTo("++-+---+");
        RunningLimiter limiter = several.start();
        limiter.decide(0, 1);
        limiter.decide(0, 1);
        assertThat(limiter.admitsAt(0, 1)).isEqualTo(10 * SECOND);
        limiter.decide(10 * SECOND, 1);
        assertThat(limiter.admitsAt(10 * SECOND, 1)).isEqualTo(100 * SECOND);
    }

    @Test
    void numbersBelowOneAreRefused() {
        assertThatThrownBy(() -> new FixedWindow(0, SECOND, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit is 0 and windowNanos 1000000000; both must be above 0");
        assertThatThrownBy(() -> new Queue(-1, SECOND)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A plus for each request that is admitted, a minus for each that is rejected. */
    private static String decisions(LimiterModel model, double... seconds) {
        RunningLimiter limiter = model.start();
        return DoubleStream.of(seconds)
                .mapToObj(time -> limiter.decide(Math.round(time * SECOND), 1) ? "+" : "-")
                .collect(Collectors.joining());
    }
}
