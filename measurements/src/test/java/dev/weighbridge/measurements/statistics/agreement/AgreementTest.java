package dev.weighbridge.measurements.statistics.agreement;

import static dev.weighbridge.measurements.statistics.Near.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.Near;
import dev.weighbridge.measurements.statistics.Statistic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {
    /** Krippendorff's own example of 2011: twelve units, four raters, some ratings missing. */
    private static final List<double[]> TWELVE_UNITS = List.of(
            numbers("1 1 1"),
            numbers("2 2 3 2"),
            numbers("3 3 3 3"),
            numbers("3 3 3 3"),
            numbers("2 2 2 2"),
            numbers("1 2 3 4"),
            numbers("4 4 4 4"),
            numbers("1 1 2 1"),
            numbers("2 2 2 2"),
            numbers("5 5 5"),
            numbers("1 1"),
            numbers("3"));

    @ParameterizedTest
    @CsvSource({"NOMINAL, .743421052631579", "ORDINAL, .8153875037548813", "INTERVAL, .8491071428571428"})
    void krippendorffsExampleIsKnown(Scale scale, double alpha) {
        assertThat(KrippendorffAlpha.of(TWELVE_UNITS, scale).orElseThrow().value())
                .isCloseTo(alpha, Near.to(alpha));
    }

    @ParameterizedTest
    @EnumSource
    void fullAgreementIsOne(Scale scale) {
        assertThat(KrippendorffAlpha.of(List.of(numbers("1 1"), numbers("4 4"), numbers("2 2 2")), scale)
                        .orElseThrow()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void theOrderOfUnitsDoesNotMatter() {
        Seeded.check(20, random -> {
            List<double[]> shuffled = new ArrayList<>(TWELVE_UNITS);
            for (int i = shuffled.size() - 1; i > 0; i--) {
                Collections.swap(shuffled, i, random.nextInt(i + 1));
            }
            assertThat(KrippendorffAlpha.of(shuffled, Scale.ORDINAL)
                            .orElseThrow()
                            .value())
                    .isCloseTo(.8153875037548813, Near.to(1));
        });
    }

    @Test
    void ratersByChanceAgreeByChance() {
        Seeded.check(5, random -> {
            List<double[]> units = IntStream.range(0, 4_000)
                    .mapToObj(i -> random.ints(2, 0, 3).asDoubleStream().toArray())
                    .toList();

            assertThat(KrippendorffAlpha.of(units, Scale.NOMINAL).orElseThrow().value())
                    .isBetween(-0.06, 0.06);
        });
    }

    @Test
    void alphaOfTooLittleIsUndefined() {
        assertThat(KrippendorffAlpha.of(List.of(numbers("1"), numbers("2")), Scale.NOMINAL))
                .isEqualTo(Statistic.undefined("no unit has 2 ratings"));
        assertThat(KrippendorffAlpha.of(List.of(numbers("1 1")), Scale.NOMINAL))
                .isEqualTo(Statistic.undefined("there is only one rating"));
    }

    @Test
    void kappaIsKnown() {
        Kappa kappa = Kappa.of(new int[][] {{45, 15}, {25, 15}}).orElseThrow();

        assertThat(kappa.observed()).isCloseTo(0.6, Near.to(0.6));
        assertThat(kappa.value()).isCloseTo(0.13043478260869554, Near.to(0.13));
    }

    @Test
    void kappaOfTooLittleIsUndefined() {
        assertThat(Kappa.of(new int[][] {{0, 0}, {0, 0}})).isEqualTo(Statistic.undefined("no ratings"));
        assertThat(Kappa.of(new int[][] {{9, 0}, {0, 0}})).isEqualTo(Statistic.undefined("there is only one rating"));
        assertThatIllegalArgumentException().isThrownBy(() -> Kappa.of(new int[][] {{1, 2}}));
        assertThatIllegalArgumentException().isThrownBy(() -> Kappa.of(new int[][] {{-1}}));
    }

    @Test
    void aJudgesErrorIsTakenOut() {
        assertThat(new JudgeError(.92, .85).corrected(.8).orElseThrow()).isCloseTo(.8441558441558441, Near.to(.84));
        assertThat(new JudgeError(1, 1).corrected(.25)).isEqualTo(Statistic.of(.25));
        assertThat(new JudgeError(.9, .9).corrected(.02)).isEqualTo(Statistic.of(0.0));
        assertThat(new JudgeError(.9, .9).corrected(.99)).isEqualTo(Statistic.of(1.0));
    }

    @Test
    void aJudgeWithoutSkillSaysNothing() {
        assertThat(new JudgeError(.5, .5).corrected(.8))
                .isEqualTo(Statistic.undefined("the judge is no better than chance"));
        assertThatIllegalArgumentException().isThrownBy(() -> new JudgeError(1.2, .5));
        assertThatIllegalArgumentException().isThrownBy(() -> new JudgeError(.9, .9).corrected(Double.NaN));
    }
}
