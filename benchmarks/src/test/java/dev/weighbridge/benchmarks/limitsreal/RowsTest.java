package dev.weighbridge.benchmarks.limitsreal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final LimitFinding NOTHING =
            new LimitFinding(List.of(), null, null, new LimitFinding.Reach(1, 1, 1, 1), "no kind explains it");

    @Test
    void aLimitThatWasMetIsNotCalledUnseen() {
        Observation admitted = Observation.silent("x1", 0, 1, 2, 1, Decision.ADMITTED);
        Observation rejected = Observation.silent("x2", 3, 4, 4, 1, Decision.REJECTED);

        assertThat(Rows.kind(NOTHING, List.of(admitted))).isEqualTo("no limit seen");
        assertThat(Rows.kind(NOTHING, List.of(admitted, rejected))).isEqualTo("limit met, kind not found");
    }
}
