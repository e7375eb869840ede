package dev.weighbridge.measurements.limits.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorTest {
    private static final long MILLI = 1_000_000;

    @Test
    void theNarrowestPauseBetweenARejectionAndWhatWasLetThroughIsTheAnchor() {
        List<Observation> log = List.of(
                at(0, Decision.ADMITTED),
                at(1_000, Decision.REJECTED),
                at(5_000, Decision.ADMITTED),
                at(9_000, Decision.REJECTED),
                at(9_100, Decision.ADMITTED));
        assertThat(Anchor.of(log, Measure.REQUESTS)).isBetween(9_100.0 * MILLI, 9_120.0 * MILLI);
    }

    @Test
    void aPauseThatIsLittleNarrowerChangesNothing() {
        List<Observation> log = List.of(
                at(1_000, Decision.REJECTED),
                at(1_100, Decision.ADMITTED),
                at(9_000, Decision.REJECTED),
                at(9_090, Decision.ADMITTED));
        assertThat(Anchor.of(log, Measure.REQUESTS)).isBetween(1_100.0 * MILLI, 1_120.0 * MILLI);
    }

    @Test
    void whatWasUnderWayTogetherShowsNoStep() {
        List<Observation> log = List.of(
                at(1_000, Decision.REJECTED),
                at(3_000, Decision.ADMITTED),
                at(9_000, Decision.REJECTED),
                at(9_001, Decision.ADMITTED));
        assertThat(Anchor.of(log, Measure.REQUESTS)).isBetween(3_000.0 * MILLI, 3_020.0 * MILLI);
    }

    private static Observation at(long millis, Decision decision) {
        long sent = millis * MILLI;
        return Observation.silent("x" + millis, sent, sent + 10 * MILLI, sent + 11 * MILLI, 1, decision);
    }
}
