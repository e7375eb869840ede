package dev.weighbridge.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "0.25, 0.250 s",
        "59.94, 59.9 s",
        "59.96, 1 min",
        "171.4, 2 min 51 s",
        "3599.7, 1 h",
        "11040, 3 h 4 min"
    })
    void lengthsAreSpelledInTheUnitThatFits(double seconds, String spelled) {
        assertThat(Durations.ofSeconds(seconds).replace(Numbers.THIN, " ")).isEqualTo(spelled);
    }

    @ParameterizedTest
    @CsvSource("Infinity")
    void whatNeverEndsHasASign(double seconds) {
        assertThat(Durations.ofSeconds(seconds)).isEqualTo("\u221e");
    }
}
