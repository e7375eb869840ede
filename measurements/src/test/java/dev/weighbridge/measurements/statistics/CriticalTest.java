package dev.weighbridge.measurements.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Known answers from 40-digit arithmetic, for the functions of the library as well as for what is made of them. */
class CriticalTest {

    @ParameterizedTest
    @CsvSource({
        "0.95, 1.9599639845400542355",
        "0.90, 1.6448536269514727149",
        "0.80, 1.281551565544600467",
        "0.60, 0.84162123357291420518"
    })
    void normalIntervalsReachThisFar(double level, double z) {
        assertThat(Critical.z(level)).isCloseTo(z, Near.to(z));
    }

    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 12.706204736174704646",
        "0.95, 4, 2.7764451051977943578",
        "0.95, 5, 2.5705818356363155147",
        "0.95, 9, 2.2621571627982055426",
        "0.95, 29, 2.0452296421327042982",
        "0.90, 19, 1.7291328115213695202"
    })
    void studentsIntervalsReachThisFar(double level, double degreesOfFreedom, double t) {
        assertThat(Critical.t(level, degreesOfFreedom)).isCloseTo(t, Near.to(t));
    }

    @Test
    void normalTailsAreKnown() {
        assertThat(Critical.below(1)).isCloseTo(0.8413447460685429, Near.to(0.8413));
        assertThat(Critical.above(5)).isCloseTo(2.866515718791939e-7, Near.to(2.87e-7));
        assertThat(Critical.zAbove(0.1)).isCloseTo(1.2815515655446004, Near.to(1.28));
    }

    @Test
    void theLibrarysDistributionsAreRight() {
        assertThat(TDistribution.of(9).survivalProbability(2.5)).isCloseTo(0.01693091384149287, Near.to(0.0169));
        assertThat(BetaDistribution.of(2, 5).cumulativeProbability(0.3)).isCloseTo(0.579825, Near.to(0.58));
        assertThat(BetaDistribution.of(0.5, 20).cumulativeProbability(0.1))
                .isCloseTo(0.9586725160819127, Near.to(0.96));
        assertThat(BetaDistribution.of(9, 3).inverseCumulativeProbability(0.025))
                .isCloseTo(0.4822441476398273, Near.to(0.48));
        ChiSquaredDistribution chiSquared = ChiSquaredDistribution.of(1);
        assertThat(chiSquared.survivalProbability(3.2)).isCloseTo(0.07363827012030265, Near.to(0.07));
        assertThat(chiSquared.survivalProbability(17.35593220338983)).isCloseTo(3.0992934410452155e-5, Near.to(3.1e-5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
    void aLevelLiesBetweenZeroAndOne(double level) {
        assertThatIllegalArgumentException().isThrownBy(() -> Critical.z(level));
    }
}
