package dev.weighbridge.measurements.limits.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairPlansTest {
    private static final long SECOND = 1_000_000_000;
    private static final PairPlans PLANS =
            new PairPlans(new LimiterModel.SlidingLog(10, 2 * SECOND), new LimiterModel.SlidingLog(25, 20 * SECOND), 3);

    @Test
    void theLongerLimitIsFilledInPortionsThatTheShorterOneLetsThrough() {
        assertThat(PLANS.filled(SECOND).stages()).extracting(Stage::count).containsExactly(10, 10, 10, 5);
        assertThat(PLANS.filled(SECOND).stages())
                .extracting(Stage::atNanos)
                .containsExactly(SECOND, 3_040_000_003L, 5_080_000_006L, 7_120_000_009L);
    }

    @Test
    void itsHalvesAreApartAndTheFirstIsAskedForAfterItsPeriod() {
        List<Stage> stages = PLANS.halved(0, 20 * SECOND).get(0).stages();
        assertThat(stages).extracting(Stage::count).containsExactly(10, 3, 10, 10, 3, 10, 6);
        assertThat(stages.get(2).atNanos()).isEqualTo(8 * SECOND);
        assertThat(stages.get(5).atNanos()).isEqualTo(20 * SECOND + 6);
    }
}
