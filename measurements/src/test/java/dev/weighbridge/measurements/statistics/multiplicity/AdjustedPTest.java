package dev.weighbridge.measurements.statistics.multiplicity;

import static dev.weighbridge.measurements.statistics.Near.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AdjustedPTest {
    private static final double[] P = numbers(".001 .008 .039 .041 .042 .06 .074 .205 .212 .216");
    private static final Offset<Double> NEAR = within(1e-15);

    @Test
    void holmsValuesAreKnown() {
        assertThat(AdjustedP.holm(P))
                .containsExactly(numbers(".01 .072 .312 .312 .312 .312 .312 .615 .615 .615"), NEAR);
    }

    @Test
    void hochbergsValuesAreKnown() {
        assertThat(AdjustedP.hochberg(P))
                .containsExactly(numbers(".01 .072 .216 .216 .216 .216 .216 .216 .216 .216"), NEAR);
    }

    @Test
    void benjaminiAndHochbergsValuesAreKnown() {
        assertThat(AdjustedP.benjaminiHochberg(P))
                .containsExactly(numbers(".01 .04 .084 .084 .084 .1 .10571428571428572 .216 .216 .216"), NEAR);
    }

    @Test
    void benjaminiAndYekutielisValuesAreKnown() {
        assertThat(AdjustedP.benjaminiYekutieli(P))
                .containsExactly(
                        numbers(".029289682539682536 .11715873015873014 .24603333333333333 .24603333333333333"
                                + " .24603333333333333 .2928968253968254 .3096337868480725 .6326571428571428"
                                + " .6326571428571428 .6326571428571428"),
                        NEAR);
    }

    @Test
    void adjustedValuesKeepTheirOrderAndAreNeverSmaller() {
        Seeded.check(200, random -> {
            double[] p = random.doubles(random.nextInt(1, 12)).toArray();
            double[] holm = AdjustedP.holm(p);
            double[] bh = AdjustedP.benjaminiHochberg(p);
            double[] by = AdjustedP.benjaminiYekutieli(p);
            double[] hochberg = AdjustedP.hochberg(p);

            for (int i = 0; i < p.length; i++) {
                assertThat(holm[i]).isBetween(p[i], 1.0);
                assertThat(hochberg[i]).isBetween(p[i], holm[i]);
                assertThat(bh[i]).isBetween(p[i], hochberg[i]);
                assertThat(by[i]).isBetween(bh[i], 1.0);
                for (int j = 0; j < p.length; j++) {
                    assertThat(p[i] < p[j] && holm[i] > holm[j]).isFalse();
                }
            }
        });
    }

    @Test
    void oneTestNeedsNoAdjustmentAndNoneGivesNone() {
        assertThat(AdjustedP.holm(numbers(".03"))).containsExactly(0.03);
        assertThat(AdjustedP.benjaminiYekutieli(numbers(".03"))).containsExactly(0.03);
        assertThat(AdjustedP.holm(new double[0])).isEmpty();
    }

    @Test
    void theOrderOfTheTestsDoesNotMatter() {
        assertThat(AdjustedP.holm(numbers(".04 .01 .03"))).containsExactly(numbers(".06 .03 .06"), NEAR);
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> AdjustedP.holm(numbers("0.2 1.1")));
        assertThatIllegalArgumentException().isThrownBy(() -> AdjustedP.hochberg(new double[] {Double.NaN}));
    }
}
