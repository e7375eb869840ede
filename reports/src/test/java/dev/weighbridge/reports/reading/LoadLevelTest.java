package dev.weighbridge.reports.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.testing.CellFixture;
import dev.weighbridge.reports.testing.Summaries;
import org.junit.jupiter.api.Test;

class LoadLevelTest {

    @Test
    void levelsClimbByNumberAndRatesComeFirst() {
        Summary summary = Summaries.of(
                CellFixture.closed("free", Summary.ALL, 8).cell(),
                CellFixture.open("free", Summary.ALL, 12).cell(),
                CellFixture.closed("free", Summary.ALL, 1).cell(),
                CellFixture.open("free", Summary.ALL, 2.5).cell(),
                CellFixture.open("paid", Summary.ALL, 12).cell());

        assertThat(new Reading(summary).levels())
                .extracting(LoadLevel::words)
                .containsExactly("2.5 requests a second", "12 requests a second", "1 user", "8 users");
    }
}
