package dev.weighbridge.measurements.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Usage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CapConsumptionTest {
    private static final WorstCase RESERVED = Samples.worst(500);

    @Test
    void whatIsToldHoldsWhereItIsNoLessThanWhatIsCounted() {
        assertThat(used(Samples.usage(40, 30), 38, 30).tokens()).isEqualTo(70);
    }

    @Test
    void whatIsCountedHoldsWhereALittleLessIsTold() {
        assertThat(used(Samples.usage(30, 30), 38, 33).tokens()).isEqualTo(71);
    }

    @Test
    void theWorstCaseStandsWhereFarLessIsTold() {
        assertThat(used(Samples.usage(0, 30), 3, 30)).isEqualTo(RESERVED);
        assertThat(used(Samples.usage(40, 0), 38, 2)).isEqualTo(RESERVED);
        assertThat(used(Samples.usage(40, 30), 38, 90)).isEqualTo(RESERVED);
    }

    @Test
    void aLocalCountAloneIsNoBillAboveItsReservation() {
        assertThat(used(Samples.usage(400, 300), 390, 305).tokens()).isEqualTo(700);
        assertThat(used(Samples.usage(250, 245), 260, 250).tokens()).isEqualTo(RESERVED.tokens());
    }

    @Test
    void withoutLocalCountsWhatIsToldHolds() {
        JournalLine.Settled settled = settled(Samples.usage(0, 3), null);
        assertThat(CapConsumption.of(settled, RESERVED, Samples.PRICE).tokens()).isEqualTo(3);
    }

    private static WorstCase used(Usage told, int prompt, int completion) {
        LocalCounts local = new LocalCounts("o200k_base", prompt, completion, 1, 0);
        return CapConsumption.of(settled(told, local), RESERVED, Samples.PRICE);
    }

    private static JournalLine.Settled settled(Usage told, @Nullable LocalCounts local) {
        return new JournalLine.Settled("r1.1-1", Samples.labels(0), Samples.completed(told), local, "p");
    }
}
