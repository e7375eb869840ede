package dev.weighbridge.measurements.limits.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
        assertThat(bursts(TEN_A_SECOND, false, 5 * SECOND, 7))
                .extracting(Stage::atNanos, Stage::count)
                .containsExactly(tuple(6_020_000_007L, 10), tuple(7_040_000_014L, 10), tuple(8_060_000_021L, 10));
    }

    @Test
    void aFilledLimitIsAskedEachTimeAtOtherMomentsWhetherItIsClosed() {
        Plan plan = Endurance.of(TEN_A_SECOND, false, 0, 0).orElseThrow();
        assertThat(plan.stages())
                .filteredOn(stage -> stage.count() == 1)
                .extracting(Stage::atNanos)
                .containsExactly(
                        1_140_000_000L, 1_590_000_000L, 2_260_000_000L, 2_710_000_000L, 3_380_000_000L, 3_830_000_000L);
    }

    @Test
    void aLimitThatPunishesIsNotAskedWhileItIsClosed() {
        LimiterModel punishing = new LimiterModel.Penalised(TEN_A_SECOND, 4 * SECOND);
        Plan plan = Endurance.of(punishing, false, 0, 0).orElseThrow();
        assertThat(plan.stages())
                .extracting(Stage::atNanos, Stage::count)
                .containsExactly(tuple(4_080_000_000L, 10), tuple(5_100_000_000L, 10), tuple(6_120_000_000L, 10));
    }

    @Test
    void aBucketIsFilledOnceMoreForALongerOneGainsMeanwhile() {
        assertThat(bursts(new LimiterModel.TokenBucket(10, SECOND), false, 0, 0))
                .hasSize(4);
        assertThat(bursts(new LimiterModel.IntervalBucket(10, 5, SECOND, 0), false, 0, 0))
                .hasSize(4);
    }

    @Test
    void whatWasLetThroughBeforeIsSeenOnceMore() {
        assertThat(Endurance.shown(TEN_A_SECOND, admitted(30, SECOND / 10))).isTrue();
        assertThat(Endurance.shown(TEN_A_SECOND, admitted(30, SECOND / 5))).isFalse();
        assertThat(bursts(TEN_A_SECOND, true, 0, 0)).hasSize(2);
    }

    @Test
    void theLongerOfTwoLimitsIsFilledAsFastAsTheShorterOneLetsItBe() {
        LimiterModel longer = new LimiterModel.SlidingLog(25, 10 * SECOND);
        LimiterModel both = new LimiterModel.Several(List.of(TEN_A_SECOND, longer));
        assertThat(Endurance.shown(both, admitted(300, SECOND / 10))).isFalse();
        assertThat(bursts(both, false, 0, 0))
                .extracting(Stage::atNanos, Stage::count)
                .containsExactly(
                        tuple(10_200_000_000L, 10),
                        tuple(11_220_000_000L, 10),
                        tuple(12_240_000_000L, 10),
                        tuple(13_260_000_000L, 5));
    }

    @Test
    void ofALimitOfRequestsAtOnceTimeTellsNothing() {
        assertThat(Endurance.of(new LimiterModel.Concurrency(5), false, 0, 0)).isEmpty();
    }

    private static List<Stage> bursts(LimiterModel model, boolean shown, long nowNanos, long marginNanos) {
        return Endurance.of(model, shown, nowNanos, marginNanos).orElseThrow().stages().stream()
                .filter(stage -> stage.count() > 1)
                .toList();
    }

    private static List<Observation> admitted(int count, long pauseNanos) {
        return IntStream.range(0, count)
                .mapToObj(i -> Observation.silent(
                        "x" + i, i * pauseNanos, i * pauseNanos + 1, i * pauseNanos + 2, 1, Decision.ADMITTED))
                .toList();
    }
}
