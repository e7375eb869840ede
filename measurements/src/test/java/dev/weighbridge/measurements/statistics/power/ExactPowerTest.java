package dev.weighbridge.measurements.statistics.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.measurements.statistics.Near;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactPowerTest {

    /** By enumerating all tables. */
    @Test
    void thePowerOfMcNemarsTestIsKnown() {
        ExactPower drop = new ExactPower(200, .14, .06);

        assertThat(drop.different(.05)).isCloseTo(.676998509907883, within(1e-10));
        assertThat(drop.worse(.05)).isCloseTo(.7860137443972177, within(1e-10));
        assertThat(new ExactPower(200, .08, .08).worse(.05)).isCloseTo(0.03586569054819904, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({
        "30, .01, .0064, .00005",
        "50, .02, .030, .0005",
        "100, .02, .043, .0005",
        "200, .03, .049, .0005",
        "500, .03, .049, .0005"
    })
    void theScoreTestKeepsItsLevelAtTheMargin(int n, double gains, double size, double rounding) {
        assertThat(new ExactPower(n, gains + .05, gains).nonInferior(.05, .05)).isCloseTo(size, within(rounding));
    }

    @ParameterizedTest
    @CsvSource({"248, .05, .774", "396, .08, .794"})
    void thePlannersNumbersComeNearTheirPower(int n, double share, double power) {
        assertThat(new ExactPower(n, share, share).nonInferior(.05, .05)).isCloseTo(power, within(.0005));
    }

    @Test
    void allTablesTogetherAreCertain() {
        assertThat(new ExactPower(60, .2, .1).probability(table -> true)).isCloseTo(1, within(1e-12));
        assertThat(new ExactPower(60, 0, 0).probability(table -> table.discordant() == 0))
                .isEqualTo(1);
        assertThat(new ExactPower(60, .4, .6).probability(table -> table.discordant() == 60))
                .isCloseTo(1, within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExactPower(60, .7, .6));
    }

    /** From 30-digit integration of the noncentral t distribution. */
    @Test
    void thePowerOfThePairedTestIsKnown() {
        TTestPlan plan = new TTestPlan(.05);

        assertThat(plan.power(100, .2)).isCloseTo(0.5082648066210373, Near.to(.5));
        assertThat(plan.cases(.2, .8)).isCloseTo(198.15082095421442, Near.to(200));
    }

    @Test
    void noEffectIsFoundAsOftenAsTheLevelSays() {
        assertThat(new TTestPlan(.05).power(20, 0)).isCloseTo(.05, within(1e-12));
    }

    @Test
    void largeEffectsNeedFewPairsAndTinyOnesAreRefused() {
        TTestPlan plan = new TTestPlan(.05);

        assertThat(plan.power(100, 30)).isEqualTo(1);
        assertThat(plan.cases(3, .8)).isBetween(2.0, 5.0);
        assertThat(plan.power(50, -.4)).isEqualTo(plan.power(50, .4));
        assertThatIllegalArgumentException().isThrownBy(() -> plan.cases(0, .8));
    }
}
