package dev.weighbridge.measurements.statistics.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.statistics.Near;
import dev.weighbridge.measurements.statistics.Statistic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {
    private static final DifferencePlan DIFFERENCE = DifferencePlan.withDefaults();
    private static final NonInferiorityPlan NON_INFERIORITY = NonInferiorityPlan.withDefaults();

    /** The example of Miller 2024: "about 1,000 questions" without inner variance. */
    @Test
    void millersExampleIsKnown() {
        PairedVariance variance = new PairedVariance(1 / 9.0, 1 / 6.0, 1 / 6.0);
        PairedVariance certain = new PairedVariance(1 / 9.0, 0, 0);

        assertThat(DIFFERENCE.cases(variance, 0.03)).isCloseTo(3875.9899922711543, Near.to(3876));
        assertThat(DIFFERENCE.cases(variance.repeated(10, 10), 0.03)).isCloseTo(1259.6967474881253, Near.to(1260));
        assertThat(DIFFERENCE.cases(certain, -0.03)).isCloseTo(968.9974980677886, Near.to(969));
        assertThat(DIFFERENCE.detectable(variance, 198)).isCloseTo(.1327333278739942, Near.to(0.13));
        assertThat(DIFFERENCE.detectable(variance.repeated(10, 10), 198)).isCloseTo(.0756696392667773, Near.to(0.08));
    }

    @ParameterizedTest
    @CsvSource({".2, .05, 625.5473178337214", ".1, .03, 869.7361463761334"})
    void connorsNumbersAreKnown(double disagreement, double difference, double cases) {
        assertThat(DIFFERENCE.casesForMcNemar(disagreement, difference)).isCloseTo(cases, Near.to(cases));
    }

    @ParameterizedTest
    @CsvSource({
        ".05, .80, .10, 0, .05, 247.3022892807906",
        ".05, .80, .16, 0, .05, 395.683662849265",
        ".05, .80, .16, 0, .03, 1099.1212856924028",
        ".025, .90, .16, 0, .05, 672.4750759321995"
    })
    void theCasesThatProveNonInferiorityAreKnown(
            double alpha, double power, double disagreement, double loss, double margin, double cases) {
        assertThat(new NonInferiorityPlan(alpha, power)
                        .cases(disagreement, loss, margin)
                        .orElseThrow())
                .isCloseTo(cases, Near.to(cases));
    }

    @ParameterizedTest
    @CsvSource({
        ".02, 464, 773, 1546, 2474, 3710",
        ".03, 207, 344, 687, 1100, 1649",
        ".05, 75, 124, 248, 396, 594",
        ".10, 19, 31, 62, 99, 149"
    })
    void thePlannersTableIsKnown(double margin, int at3, int at5, int at10, int at16, int at24) {
        assertThat(rounded(.03, margin)).isEqualTo(at3);
        assertThat(rounded(.05, margin)).isEqualTo(at5);
        assertThat(rounded(.10, margin)).isEqualTo(at10);
        assertThat(rounded(.16, margin)).isEqualTo(at16);
        assertThat(rounded(.24, margin)).isEqualTo(at24);
    }

    @ParameterizedTest
    @CsvSource({"50, 12.5", "100, 8.9", "200, 6.3", "500, 4.0", "1000, 2.8"})
    void whatSomeCasesCanShowIsKnown(int n, double points) {
        assertThat(100 * DIFFERENCE.detectable(PairedVariance.ofAnswers(.1, 0), n))
                .isCloseTo(points, within(0.05));
    }

    @Test
    void theMarginThatTheCasesProveIsTheOneTheyWereCountedFor() {
        Seeded.check(100, random -> {
            double disagreement = random.nextDouble(0.05, 0.5);
            double loss = random.nextDouble(-0.03, 0.03);
            int n = random.nextInt(10, 3000);
            double margin = NON_INFERIORITY.margin(n, PairedVariance.ofAnswers(disagreement, loss), loss);

            assertThat(NON_INFERIORITY.cases(disagreement, loss, margin).orElseThrow())
                    .isCloseTo(n, Near.to(1e5));
        });
    }

    @Test
    void aLossAtTheMarginIsNeverSettled() {
        assertThat(NON_INFERIORITY.cases(.2, .05, .05))
                .isEqualTo(Statistic.undefined("the loss reaches the margin, so that no number of cases settles it"));
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PairedVariance.ofAnswers(.02, .05));
        assertThatIllegalArgumentException().isThrownBy(() -> PairedVariance.ofAnswers(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PairedVariance(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PairedVariance(1, 0, 0).repeated(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> DIFFERENCE.casesForMcNemar(.2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> DIFFERENCE.detectable(new PairedVariance(1, 0, 0), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DifferencePlan(0, .8));
    }

    private static int rounded(double disagreement, double margin) {
        return (int) Math.ceil(NON_INFERIORITY.cases(disagreement, 0, margin).orElseThrow());
    }

    @Test
    void casesOfTheScoreTestReachTheirPowerExactly() {
        for (double disagreement : new double[] {0.04, 0.10, 0.16, 0.30}) {
            double cases = NonInferiorityPlan.withDefaults()
                    .casesOfScoreTest(disagreement, 0, 0.05)
                    .orElseThrow();
            double power =
                    new ExactPower((int) Math.ceil(cases), disagreement / 2, disagreement / 2).nonInferior(0.05, 0.05);

            assertThat(power).isBetween(0.78, 0.84);
        }
    }

    @Test
    void casesOfTheExactMcNemarTestReachTheirPowerExactly() {
        for (double drop : new double[] {0.05, 0.10}) {
            double cases = new DifferencePlan(0.01, 0.8).casesForExactMcNemar(0.16, drop);
            double power = new ExactPower((int) Math.ceil(cases), 0.08 + drop / 2, 0.08 - drop / 2).worse(0.005);

            assertThat(power).isBetween(0.78, 0.82);
        }
    }
}
