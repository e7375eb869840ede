package dev.weighbridge.measurements.statistics.repeats;

import static dev.weighbridge.measurements.statistics.Near.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.Near;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {
    private static final List<double[]> EIGHT_CASES = List.of(
            numbers("1 1 1"),
            numbers("1 0 1"),
            numbers("0 0 0"),
            numbers("1 1 0"),
            numbers("0 1 0"),
            numbers("1 1 1"),
            numbers("0 0 1"),
            numbers("1 1 1"));

    @ParameterizedTest
    @CsvSource({"10, 3, 1, .3", "10, 3, 5, .9166666666666666", "5, 2, 3, .9", "20, 1, 10, .5"})
    void theChanceOfAtLeastOnePassIsKnown(int repeats, int passed, int k, double expected) {
        assertThat(new PassRate(passed, repeats).atLeastOneOf(k).orElseThrow()).isCloseTo(expected, Near.to(expected));
    }

    @ParameterizedTest
    @CsvSource({"10, 9, 3, .7", "10, 3, 2, .06666666666666667", "5, 4, 5, 0"})
    void theChanceOfPassesOnlyIsKnown(int repeats, int passed, int k, double expected) {
        assertThat(new PassRate(passed, repeats).allOf(k).orElseThrow()).isCloseTo(expected, Near.to(expected));
    }

    @Test
    void moreTriesHelpToPassOnceAndHurtToPassAlways() {
        Seeded.check(100, random -> {
            int repeats = random.nextInt(2, 30);
            PassRate rate = new PassRate(random.nextInt(repeats + 1), repeats);
            int k = random.nextInt(1, repeats);

            assertThat(rate.atLeastOneOf(k + 1).orElseThrow())
                    .isGreaterThanOrEqualTo(rate.atLeastOneOf(k).orElseThrow());
            assertThat(rate.allOf(k + 1).orElseThrow())
                    .isLessThanOrEqualTo(rate.allOf(k).orElseThrow());
        });
    }

    @Test
    void fewerRepeatsThanTriesSayNothing() {
        assertThat(new PassRate(1, 2).atLeastOneOf(3)).isEqualTo(Statistic.undefined("asked fewer than 3 times"));
        assertThat(new PassRate(1, 2).allOf(3)).isEqualTo(Statistic.undefined("asked fewer than 3 times"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PassRate(1, 2).allOf(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PassRate(3, 2));
    }

    @Test
    void theErrorOfRepeatedScoresIsThatOfTheirCases() {
        MeanEstimate mean = RepeatedScores.of(EIGHT_CASES).mean().orElseThrow();

        assertThat(mean.mean()).isCloseTo(0.625, Near.to(0.625));
        assertThat(mean.standardError()).isCloseTo(0.13269938577147591, Near.to(0.13));
    }

    @Test
    void casesAsClustersOfTheirRepeatsGiveTheSameError() {
        double[] flat = EIGHT_CASES.stream().flatMapToDouble(Arrays::stream).toArray();
        Clusters cases =
                Clusters.of(IntStream.range(0, 24).map(i -> i / 3).boxed().toList());

        assertThat(MeanEstimate.clustered(flat, cases).orElseThrow().standardError())
                .isCloseTo(0.13269938577147591, Near.to(0.13));
        assertThat(MeanEstimate.of(flat).orElseThrow().standardError()).isCloseTo(0.10094660663590604, Near.to(0.1));
    }

    @Test
    void thePartsOfTheVarianceAreKnown() {
        RepeatedScores.Spread spread = RepeatedScores.of(EIGHT_CASES).spread().orElseThrow();

        assertThat(spread.within()).isCloseTo(0.16666666666666669, Near.to(0.17));
        assertThat(spread.between()).isCloseTo(0.08531746031746032, Near.to(0.085));
        assertThat(spread.standardError(3)).isCloseTo(0.13269938577147591, Near.to(0.13));
        assertThat(spread.standardError(1)).isCloseTo(0.1774768037604235, Near.to(0.18));
        assertThat(spread.leastStandardError()).isCloseTo(0.10326994983867543, Near.to(0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> spread.standardError(0));
    }

    @Test
    void casesThatWereAskedOnceHaveNoInnerVariance() {
        assertThat(RepeatedScores.of(List.of(numbers("1"), numbers("0"))).spread())
                .isEqualTo(Statistic.undefined("no case was asked twice"));
        assertThat(RepeatedScores.of(List.of(numbers("1 0"))).spread())
                .isEqualTo(Statistic.undefined("fewer than 2 cases"));
        assertThatIllegalArgumentException().isThrownBy(() -> RepeatedScores.of(List.of(new double[0])));
    }

    @Test
    void consistencyCountsEqualAnswers() {
        List<List<String>> answers =
                List.of(List.of("a", "a", "a"), List.of("a", "b", "a", "c"), List.of("x"), List.of("y", "z"));

        assertThat(Consistency.of(answers)).isEqualTo(Statistic.of(new Consistency(1 / 3.0, 2 / 3.0, 3)));
        assertThat(Consistency.of(List.of(List.of("x")))).isEqualTo(Statistic.undefined("no case was asked twice"));
    }
}
