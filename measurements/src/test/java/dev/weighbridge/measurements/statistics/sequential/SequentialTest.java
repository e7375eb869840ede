package dev.weighbridge.measurements.statistics.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.Near;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.margin.NonInferiority;
import dev.weighbridge.measurements.statistics.paired.McNemar;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequentialTest {

    @ParameterizedTest
    @CsvSource({
        "15, 3, 16.908152734778121775",
        "6, 0, 9.1428571428571428571",
        "20, 4, 63.155339732731037079",
        "10, 10, .27026018357287707133",
        "30, 12, 9.2493281140856082995"
    })
    void evidenceOfADifferenceIsKnown(int losses, int gains, double evidence) {
        assertThat(Math.exp(new EProcess(losses, gains).logDifferent())).isCloseTo(evidence, Near.to(evidence));
    }

    @ParameterizedTest
    @CsvSource({
        "15, 3, 33.741486068111455108",
        "6, 0, 18.142857142857142857",
        "20, 4, 126.25317523056653491",
        "3, 15, .074819401444788441692"
    })
    void evidenceOfALossIsKnown(int losses, int gains, double evidence) {
        assertThat(Math.exp(new EProcess(losses, gains).logWorse())).isCloseTo(evidence, Near.to(evidence));
        assertThat(Math.exp(new EProcess(gains, losses).logBetter())).isCloseTo(evidence, Near.to(evidence));
    }

    @Test
    void evidenceIsNeitherWonNorLostOnAverageWhereBothAreEquallyGood() {
        Seeded.check(100, random -> {
            int losses = random.nextInt(60);
            int gains = random.nextInt(60);
            double now = Math.exp(new EProcess(losses, gains).logWorse());
            double next = (Math.exp(new EProcess(losses + 1, gains).logWorse())
                            + Math.exp(new EProcess(losses, gains + 1).logWorse()))
                    / 2;

            assertThat(next).isCloseTo(now, Near.to(now));
        });
    }

    @Test
    void evidenceIsFiniteWhereItIsHuge() {
        EProcess process = new EProcess(5_000, 0);

        assertThat(process.logDifferent()).isCloseTo(5_000 * Math.log(2) - Math.log(5_001), within(1e-6));
        assertThat(process.worse(1e-9)).isTrue();
        assertThat(process.better(0.05)).isFalse();
        assertThat(process.different(0.05)).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new EProcess(-1, 0));
    }

    @Test
    void lookingAfterEveryPairKeepsTheLevel() {
        RandomGenerator random = Seeded.random(21);
        int rejected = 0;
        for (int run = 0; run < 1_000; run++) {
            rejected += everWorse(random) ? 1 : 0;
        }

        assertThat(rejected).isLessThan(50);
    }

    @ParameterizedTest
    @CsvSource({"2, 1.9774, 2.1783", "3, 2.0040, 2.2895", "4, 2.0243, 2.3613", "5, 2.0401, 2.4132"})
    void theBoundsOfFixedLooksAreThePublishedOnes(int looks, double obrienFleming, double pocock) {
        double[] falling = GroupSequential.OBRIEN_FLEMING.bounds(looks, 0.05);
        double[] level = GroupSequential.POCOCK.bounds(looks, 0.05);

        assertThat(falling[looks - 1]).isCloseTo(obrienFleming, within(6e-5));
        assertThat(falling[0]).isCloseTo(obrienFleming * Math.sqrt(looks), within(3e-4));
        double[] expected = new double[looks];
        Arrays.fill(expected, pocock);
        assertThat(level).containsExactly(expected, within(6e-5));
    }

    @Test
    void oneLookHasTheUsualBound() {
        assertThat(GroupSequential.POCOCK.bounds(1, 0.05)[0]).isCloseTo(1.959964, within(1e-5));
        assertThatIllegalArgumentException().isThrownBy(() -> GroupSequential.POCOCK.bounds(0, 0.05));
        assertThatIllegalArgumentException().isThrownBy(() -> GroupSequential.POCOCK.bounds(21, 0.05));
    }

    @Test
    void aVerdictThatNothingCanTurnIsSettled() {
        PairTable soFar = new PairTable(300, 2, 3, 60);

        assertThat(Curtailment.settled(soFar, 5, SequentialTest::verdict)).isEqualTo(Statistic.of("PASS"));
        assertThat(Curtailment.settled(soFar, 100, SequentialTest::verdict))
                .isEqualTo(Statistic.undefined("the 100 pairs to come can change it"));
        assertThatIllegalArgumentException().isThrownBy(() -> Curtailment.settled(soFar, -1, SequentialTest::verdict));
    }

    /** The rule is monotone, so that looking at the two ends is enough: tried on every completion. */
    @Test
    void aSettledVerdictIsThatOfEveryCompletion() {
        Seeded.check(150, random -> {
            PairTable soFar =
                    new PairTable(random.nextInt(120), random.nextInt(20), random.nextInt(8), random.nextInt(40));
            int remaining = random.nextInt(1, 10);
            Curtailment.settled(soFar, remaining, SequentialTest::verdict)
                    .asOptional()
                    .ifPresent(verdict -> assertEveryCompletionSays(verdict, soFar, remaining));
        });
    }

    private static void assertEveryCompletionSays(String verdict, PairTable soFar, int remaining) {
        for (int losses = 0; losses <= remaining; losses++) {
            for (int gains = 0; gains + losses <= remaining; gains++) {
                PairTable whole = new PairTable(
                        soFar.both() + remaining - losses - gains,
                        soFar.losses() + losses,
                        soFar.gains() + gains,
                        soFar.neither());
                assertThat(verdict(whole)).isEqualTo(verdict);
            }
        }
    }

    private static String verdict(PairTable table) {
        if (NonInferiority.ofAnswers(table, 0.05).orElseThrow().proven(0.05)) {
            return "PASS";
        }
        return McNemar.of(table).pWorse() <= 0.05 ? "FAIL" : "INCONCLUSIVE";
    }

    private static boolean everWorse(RandomGenerator random) {
        int losses = 0;
        for (int pair = 1; pair <= 200; pair++) {
            losses += random.nextBoolean() ? 1 : 0;
            if (new EProcess(losses, pair - losses).worse(0.05)) {
                return true;
            }
        }
        return false;
    }
}
