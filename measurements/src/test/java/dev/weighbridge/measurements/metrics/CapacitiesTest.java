package dev.weighbridge.measurements.metrics;

import static dev.weighbridge.measurements.metrics.Journals.labels;
import static dev.weighbridge.measurements.metrics.Journals.settled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.summary.Capacity;
import org.junit.jupiter.api.Test;

/** A search of ten requests a step, of which 95 % must meet the service level. */
class CapacitiesTest {
    private final Summariser summariser = new Summariser(Journals.header(Journals.SEARCH));

    @Test
    void theCapacityLiesBetweenTheHighestRateKeptAndTheLowestMissed() {
        step("2/s", 10, 0);
        step("4/s", 10, 0);
        step("8/s", 6, 4);
        step("5.66/s", 10, 0);

        assertThat(paid())
                .isEqualTo(new Capacity(
                        "paid",
                        5.66,
                        8.0,
                        "Kept its service level for at least 95 % of requests up to 5.66/s. At 8/s 6 of 10 met it."));
    }

    @Test
    void aRateMissedAtOnceLeavesNothingKept() {
        step("1/s", 9, 1);

        assertThat(paid())
                .isEqualTo(new Capacity(
                        "paid",
                        null,
                        1.0,
                        "Did not keep its service level for 95 % of requests at any rate that was tried."
                                + " At 1/s 9 of 10 met it."));
    }

    @Test
    void aStepCutShortSaysNothing() {
        step("1/s", 9, 0);

        assertThat(paid()).isEqualTo(new Capacity("paid", null, null, "No step of the search was finished."));
    }

    @Test
    void aStepThisMachineWasTooSlowForIsNotKept() {
        for (int i = 0; i < 10; i++) {
            accept("1/s", Exchanges.streamed(50, 20).usage(12, 50).sentAt(0, 100));
        }

        assertThat(paid().keptPerSecond()).isNull();
        assertThat(paid().explanation()).endsWith("At 1/s this machine was too slow to send on time.");
    }

    @Test
    void fixedLevelsHaveNoCapacity() {
        assertThat(new Summariser(Journals.header(Journals.FIXED)).summary().capacities())
                .isEmpty();
    }

    private void step(String level, int met, int failed) {
        for (int i = 0; i < met; i++) {
            accept(level, Exchanges.streamed(50, 20).usage(12, 50));
        }
        for (int i = 0; i < failed; i++) {
            accept(level, Exchanges.failed(new Outcome.Timeout(Outcome.Timer.TOTAL, 1), 200));
        }
    }

    private void accept(String level, Exchanges built) {
        summariser.accept(settled("s1-0", labels("paid", "chat", 0, level, false), built));
    }

    private Capacity paid() {
        return summariser.summary().capacities().get(1);
    }
}
