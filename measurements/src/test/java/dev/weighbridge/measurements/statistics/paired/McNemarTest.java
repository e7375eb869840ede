package dev.weighbridge.measurements.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.Near;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {

    /** From exact fractions. */
    @ParameterizedTest
    @CsvSource({
        "15, 3, .007537841796875, .004425048828125, .0037689208984375",
        "6, 0, .03125, .015625, .015625",
        "5, 0, .0625, .03125, .03125",
        "9, 2, .0654296875, .03857421875, .03271484375",
        "10, 10, 1, 1, .5880985260009766",
        "150, 86, 3.715936139571442e-5, 2.89338951761549e-5, 1.857968069785721e-5",
        "0, 0, 1, 1, 1"
    })
    void itsValuesAreKnown(int losses, int gains, double twoSided, double midTwoSided, double worse) {
        McNemar test = McNemar.of(new PairTable(7, losses, gains, 2));

        assertThat(test.pDifferent()).isCloseTo(twoSided, Near.to(twoSided));
        assertThat(test.midPDifferent()).isCloseTo(midTwoSided, Near.to(midTwoSided));
        assertThat(test.pWorse()).isCloseTo(worse, Near.to(worse));
    }

    @Test
    void changingSidesChangesWorseForBetter() {
        Seeded.check(200, random -> {
            PairTable table = new PairTable(3, random.nextInt(200), random.nextInt(200), 4);
            McNemar test = McNemar.of(table);
            McNemar swapped = McNemar.of(table.swapped());

            assertThat(swapped.pWorse()).isEqualTo(test.pBetter());
            assertThat(swapped.midPWorse()).isEqualTo(test.midPBetter());
            assertThat(swapped.pDifferent()).isCloseTo(test.pDifferent(), Near.to(test.pDifferent()));
        });
    }

    @Test
    void theMidValueIsNeverAboveTheExactOne() {
        Seeded.check(200, random -> {
            McNemar test = McNemar.of(new PairTable(0, random.nextInt(60), random.nextInt(60), 0));

            assertThat(test.midPDifferent()).isBetween(0.0, test.pDifferent());
            assertThat(test.midPWorse()).isBetween(0.0, test.pWorse());
            assertThat(test.midPWorse() + test.midPBetter()).isCloseTo(1, Near.to(1));
        });
    }
}
