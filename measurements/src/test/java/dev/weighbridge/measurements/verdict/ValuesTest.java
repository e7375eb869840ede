package dev.weighbridge.measurements.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.measurements.verdict.sample.AnswerPair;
import dev.weighbridge.measurements.verdict.sample.HistoricTimes;
import dev.weighbridge.measurements.verdict.sample.Samples;
import dev.weighbridge.measurements.verdict.sample.ScorePair;
import dev.weighbridge.measurements.verdict.sample.Timing;
import dev.weighbridge.measurements.verdict.sample.TokenPair;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    private static final Margins MARGINS = Margins.withDefaults();

    @Test
    void marginsAreThoseOfTheirMetric() {
        assertThat(MARGINS.ofShare(Metric.ACCURACY)).isEqualTo(0.05);
        assertThat(MARGINS.ofShare(Metric.ATTAINMENT)).isEqualTo(0.05);
        assertThat(MARGINS.ofShare(Metric.ERROR_SHARE)).isEqualTo(0.02);
        assertThat(MARGINS.ofShare(Metric.RATE_LIMITED)).isEqualTo(0.02);
        assertThatIllegalArgumentException().isThrownBy(() -> MARGINS.ofShare(Metric.TTFT));
    }

    @Test
    void aShortTimeMayTakeTheLeastMarginLonger() {
        assertThat(MARGINS.ofTimes(Metric.TTFT, 1)).isEqualTo(1.15);
        assertThat(MARGINS.ofTimes(Metric.E2E, 0.1)).isCloseTo(1.2, within(1e-12));
        assertThat(MARGINS.ofTimes(Metric.TPOT, 0.1)).isEqualTo(1.15);
        assertThat(MARGINS.ofTimes(Metric.TPOT, 0.002)).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void impossibleMarginsAndPoliciesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Margins(0, .05, .02, .02, 1.15, Duration.ZERO, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Margins(.05, .05, .02, .02, 1, Duration.ZERO, 1.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Margins(.05, .05, .02, .02, 1.15, Duration.ofMillis(-1), 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Policy(.5, .05, .8, 20, 5, 5, .98));
        assertThatIllegalArgumentException().isThrownBy(() -> new Policy(.005, .05, .8, 1, 5, 5, .98));
        assertThatIllegalArgumentException().isThrownBy(() -> new Policy(.005, .05, .8, 20, 5, 5, 1.1));
    }

    @Test
    void impossibleSamplesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ScorePair("x", null, 1.1, 0.0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenPair("x", null, -1L, 0L));
        assertThatIllegalArgumentException().isThrownBy(() -> new Timing("x", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new HistoricTimes(1, List.of(), List.of(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new HistoricTimes(0.5, List.of(), List.of(), -1));
    }

    @Test
    void whatIsKnownIsKeptWhereTheRestIsFilledIn() {
        AnswerPair half = new AnswerPair("x", null, true, null);

        assertThat(half.filled(false, false)).isEqualTo(new AnswerPair("x", null, true, false));
        assertThat(half.swapped()).isEqualTo(new AnswerPair("x", null, null, true));
        assertThat(Samples.unanswered(Samples.answers(1, 2, 3, 4), 5, true)
                        .coverage()
                        .missing())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"0.0804, 8.0", "-0.0004, 0.0", "-0.0126, -1.3", "1, 100.0"})
    void pointsHaveOneDecimalAndNoNegativeZero(double share, String words) {
        assertThat(Words.points(share)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0.00004, p below 0.0001", "0.00042, p 0.0004", "0.034, p 0.03", "1, p 1.00"})
    void pValuesAreAsPreciseAsTheyAreSmall(double p, String words) {
        assertThat(Words.p(p)).isEqualTo(words);
    }

    @Test
    void countsAndMarginsAreShort() {
        assertThat(Words.count(1, "pair")).isEqualTo("1 pair");
        assertThat(Words.count(1200, "pair")).isEqualTo("1200 pairs");
        assertThat(Words.marginPoints(0.05)).isEqualTo("5");
        assertThat(Words.marginPoints(0.025)).isEqualTo("2.5");
    }
}
