package dev.weighbridge.measurements.limits.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnduranceTest {
    private static final long SECOND = 1_000_000_000;
    private static final LimiterModel TEN_A_SECOND = new LimiterModel.SlidingLog(10, SECOND);

    @Test
    void aLimitIsFilledAgainAndAgainFromWhenItIsSurelyOpen() {
        Plan plan = Endurance.of(TEN_A_SECOND, 5 * SECOND, 7).orElseThrow();
        assertThat(plan.stages()).extracting(Stage::count).containsExactly(10, 10, 10);
        assertThat(plan.stages())
                .extracting(Stage::atNanos)
                .containsExactly(6_020_000_007L, 7_040_000_014L, 8_060_000_021L);
    }

    @Test
    void aBucketIsFilledOnceMoreForALongerOneGainsMeanwhile() {
        Plan plan = Endurance.of(new LimiterModel.TokenBucket(10, SECOND), 0, 0).orElseThrow();
        assertThat(plan.stages()).hasSize(4);
    }

    @Test
    void whatWasAskedAlreadyIsNotAskedAgain() {
        assertThat(Endurance.shown(TEN_A_SECOND, admitted(30, SECOND / 10))).isTrue();
        assertThat(Endurance.shown(TEN_A_SECOND, admitted(30, SECOND / 5))).isFalse();
    }

    @Test
    void aLimitOfRequestsAtOnceAndTwoLimitsThatWereFoundNeedNone() {
        assertThat(Endurance.of(new LimiterModel.Concurrency(5), 0, 0)).isEmpty();
        assertThat(Endurance.of(new LimiterModel.Several(List.of(TEN_A_SECOND, TEN_A_SECOND)), 0, 0))
                .isEmpty();
    }

    private static List<Observation> admitted(int count, long pauseNanos) {
        return IntStream.range(0, count)
                .mapToObj(i -> Observation.silent(
                        "x" + i, i * pauseNanos, i * pauseNanos + 1, i * pauseNanos + 2, 1, Decision.ADMITTED))
                .toList();
    }
}
