package dev.weighbridge.measurements.statistics.resample;

import static dev.weighbridge.measurements.statistics.Near.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.Near;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.paired.McNemar;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignFlipTest {

    @Test
    void theValuesOfTenDifferencesAreKnown() {
        SignFlip test = SignFlip.of(numbers(".1 -.05 .2 0 .15 -.1 .3 .05 .1 -.05"), Seeded.random(1));

        assertThat(test.exact()).isTrue();
        assertThat(test.pDifferent()).isEqualTo(74 / 512.0);
        assertThat(test.pGreater()).isEqualTo(0.072265625);
    }

    @Test
    void sumsThatDifferByRoundingAreTies() {
        assertThat(SignFlip.of(numbers(".1 .2 .1 -.1 -.1 -.1"), Seeded.random(1))
                        .pDifferent())
                .isEqualTo(1);
    }

    @Test
    void answersGiveTheExactTestOfMcNemar() {
        Seeded.check(60, random -> {
            int losses = random.nextInt(10);
            int gains = random.nextInt(10);
            SignFlip flips = SignFlip.of(answers(losses, gains), random);
            McNemar exact = McNemar.of(new PairTable(3, losses, gains, 2));

            assertThat(flips.pDifferent()).isCloseTo(exact.pDifferent(), Near.to(1));
            assertThat(flips.pLess()).isCloseTo(exact.pWorse(), Near.to(1));
            assertThat(flips.pGreater()).isCloseTo(exact.pBetter(), Near.to(1));
        });
    }

    @Test
    void fiveDifferencesOfTwentyCasesAreKnown() {
        assertThat(SignFlip.of(answers(4, 1), Seeded.random(1)).pDifferent()).isEqualTo(0.375);
    }

    @Test
    void samplesComeNearTheExactValue() {
        SignFlip sampled = SignFlip.of(answers(36, 20), Seeded.random(3));
        double exact = McNemar.of(new PairTable(0, 36, 20, 0)).pWorse();

        assertThat(sampled.exact()).isFalse();
        assertThat(sampled.pLess()).isCloseTo(exact, within(0.004));
    }

    @Test
    void noSampledValueIsZero() {
        double[] allLost = new double[64];
        Arrays.fill(allLost, -1);

        assertThat(SignFlip.of(allLost, Seeded.random(1)).pLess()).isEqualTo(1 / 20_002.0);
    }

    @Test
    void theSameSeedGivesTheSameValue() {
        double[] differences = Seeded.random(4).doubles(30, -1, 1.2).toArray();

        assertThat(SignFlip.of(differences, Seeded.random(9))).isEqualTo(SignFlip.of(differences, Seeded.random(9)));
    }

    @Test
    void changingSidesChangesLessForGreater() {
        Seeded.check(40, random -> {
            double[] differences = random.doubles(random.nextInt(1, 40), -1, 1).toArray();
            double[] turned = Arrays.stream(differences).map(d -> -d).toArray();
            long seed = random.nextLong();
            SignFlip there = SignFlip.of(differences, Seeded.random(seed));
            SignFlip back = SignFlip.of(turned, Seeded.random(seed));

            assertThat(back)
                    .isEqualTo(new SignFlip(there.pDifferent(), there.pLess(), there.pGreater(), there.exact()));
        });
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        Seeded.check(20, random -> {
            double[] differences =
                    random.doubles(random.nextInt(15, 30), -1, 1.3).toArray();
            double[] sorted = differences.clone();
            Arrays.sort(sorted);

            assertThat(SignFlip.of(sorted, Seeded.random(7))).isEqualTo(SignFlip.of(differences, Seeded.random(7)));
        });
    }

    @Test
    void clustersChangeTheirSignsTogether() {
        double[] gains = numbers("1 1 1 1 1 1 1 1");
        Clusters two = Clusters.of(List.of(1, 1, 1, 1, 2, 2, 2, 2));

        assertThat(SignFlip.of(gains, two, Seeded.random(1)).pGreater()).isEqualTo(0.25);
        assertThat(SignFlip.of(gains, Seeded.random(1)).pGreater()).isEqualTo(1 / 256.0);
    }

    @Test
    void nothingThatDiffersSpeaksForNothing() {
        assertThat(SignFlip.of(new double[5], Seeded.random(1))).isEqualTo(new SignFlip(1, 1, 1, true));
        assertThat(SignFlip.of(new double[0], Seeded.random(1))).isEqualTo(new SignFlip(1, 1, 1, true));
        assertThatIllegalArgumentException().isThrownBy(() -> SignFlip.of(new double[] {Double.NaN}, Seeded.random(1)));
    }

    @Test
    void equalSidesAreFoundDifferentNoOftenerThanTheLevelSays() {
        RandomGenerator random = Seeded.random(12);
        int found = 0;
        for (int run = 0; run < 1_000; run++) {
            double[] differences = IntStream.range(0, 10)
                    .mapToDouble(i -> random.nextGaussian())
                    .toArray();
            found += SignFlip.of(differences, random).pDifferent() <= 0.05 ? 1 : 0;
        }

        assertThat(found / 1_000.0).isBetween(0.025, 0.07);
    }

    private static double[] answers(int losses, int gains) {
        double[] differences = new double[losses + gains + 4];
        Arrays.fill(differences, 0, losses, -1);
        Arrays.fill(differences, losses, losses + gains, 1);
        return differences;
    }
}
