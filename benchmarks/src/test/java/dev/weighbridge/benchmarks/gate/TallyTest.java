package dev.weighbridge.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.statistics.resample.Streams;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final int RUNS = 600;
    private static final double RATE = 0.05;

    @Test
    void aGateThatIsNotToldOfClustersFailsTooOften() {
        Cell cell = Cell.of(200, "cases", "clusters", Answers.clustered(200, 0.16, 10));

        assertThat(tally(cell, 0).failsAbove(RATE, Tally.SURE)).isFalse();
        assertThat(tally(cell.blind(), 0).failsAbove(RATE, Tally.SURE)).isTrue();
    }

    @Test
    void aGateThatIsNotToldOfControlsFailsTooOften() {
        Cell cell = Cell.of(12, "blocks", "control", new Controlled(12, new Clock(20, 0.5, 0.10, 0), 0, true));

        assertThat(tally(cell, 0).failsAbove(RATE, Tally.SURE)).isFalse();
        assertThat(tally(cell.blind(), 0).failsAbove(RATE, Tally.SURE)).isTrue();
    }

    @Test
    void halfTheCasesThatThePlannerAsksForBreakItsPromise() {
        Cell half = Cell.of(144, "cases", "half", Answers.single(144, 0.16));
        Promise promise = new Promise(half, 0.10, 0.8);

        assertThat(promise.brokenBy(tally(half, 0.10))).isTrue();
    }

    @Test
    void theSameSeedDrawsTheSameRuns() {
        Cell cell = Cell.of(50, "cases", "seed", Answers.repeated(50, 0.3, 3));

        assertThat(tally(cell, 0.1)).isEqualTo(tally(cell, 0.1));
    }

    private static Tally tally(Cell cell, double worse) {
        return Tally.of(cell, worse, RATE, new Streams(1), RUNS);
    }
}
