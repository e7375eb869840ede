package dev.weighbridge.measurements.limits.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void oneLimitIsNotTakenForTwo() {
        Posterior known = Inference.of(asked(new LimiterModel.TokenBucket(5, SECOND / 5)), Prior.NONE, Effort.QUICK);
        assertThat(known.candidates())
                .allSatisfy(candidate -> assertThat(candidate.kind().parts()).hasSize(1));
    }

    /** Bursts some far apart and some close together. */
    private static List<Observation> asked(LimiterModel model) {
        return Bursts.at(
                model, 7, 0, 700, 20_000, 20_500, 45_000, 46_100, 47_200, 48_300, 49_100, 49_900, 51_500, 80_000,
                81_300, 82_600, 84_000, 85_700, 88_800);
    }
}
