package dev.weighbridge.measurements.statistics.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.power.RunsPlan.Spread;
import org.junit.jupiter.api.Test;

class RunsPlanTest {
    private static final RunsPlan PLAN = new RunsPlan(0.005);

    /** The known answer of the paired t test: effect 0.2, 100 pairs, two-sided 0.05 has power .508; one-sided 0.025 here. */
    @Test
    void withoutRunEffectsItIsTheTTestOfBlocks() {
        double deviation = 1 / Math.sqrt(2);
        double power = new RunsPlan(0.025).powerOfBlocks(100, new Spread(deviation, 0, 1e-9, 0), 0.2, 0.025);

        assertThat(power).isCloseTo(0.50826480668, within(1e-4));
    }

    @Test
    void theLeastBlocksHaveThePowerAndOneFewerHasNot() {
        Spread spread = new Spread(0.2, 0.03, 0.3, 0.05);
        int blocks = PLAN.blocks(0.8, spread, Math.log(1.3), 0.05).orElseThrow();

        assertThat(PLAN.powerOfBlocks(blocks, spread, Math.log(1.3), 0.05)).isGreaterThanOrEqualTo(0.8);
        assertThat(PLAN.powerOfBlocks(blocks - 1, spread, Math.log(1.3), 0.05)).isLessThan(0.8);
    }

    @Test
    void theLeastRunsHaveThePowerAndOneFewerHasNot() {
        int runs = PLAN.history(0.8, 0.05, Math.log(1.3)).orElseThrow();

        assertThat(PLAN.powerOfHistory(runs, 0.05, Math.log(1.3))).isGreaterThanOrEqualTo(0.8);
        assertThat(PLAN.powerOfHistory(runs - 1, 0.05, Math.log(1.3))).isLessThan(0.8);
    }

    @Test
    void whatRunsHideNoNumberShows() {
        assertThat(PLAN.blocks(0.8, new Spread(0.2, 0.2, 0.2, 0), Math.log(1.1), 0.05))
                .isEqualTo(Statistic.undefined("what differs between runs hides it"));
        assertThat(PLAN.history(0.8, 0.2, 0.1).isDefined()).isFalse();
    }
}
