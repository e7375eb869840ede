package dev.weighbridge.measurements.statistics.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.measurements.statistics.Near;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private static final Settling SETTLING = Settling.withDefaults();

    @Test
    void aLossBelowTheMarginIsSettledByProvingThat() {
        PairTable seen = new PairTable(80, 7, 7, 4);
        double expected = NonInferiorityPlan.withDefaults().cases(.16, 0, .05).orElseThrow();

        assertThat(SETTLING.cases(seen, .05).orElseThrow()).isCloseTo(expected, Near.to(expected));
    }

    @Test
    void aLossAtTheMarginIsSettledByShowingIt() {
        PairTable seen = new PairTable(80, 12, 2, 4);
        double expected = new DifferencePlan(.1, .8).casesForMcNemar(.16, 10 / 98.0);

        assertThat(SETTLING.cases(seen, .05).orElseThrow()).isCloseTo(expected, Near.to(expected));
    }

    @Test
    void fewCasesWithoutADifferencePromiseNothing() {
        assertThat(SETTLING.cases(new PairTable(10, 0, 0, 0), .05).orElseThrow())
                .isGreaterThan(100);
        assertThat(SETTLING.cases(new PairTable(0, 0, 0, 0), .05)).isEqualTo(Statistic.undefined("no pairs"));
    }

    @Test
    void scoresAreSettledEitherWay() {
        double proven = SETTLING.cases(new MeanEstimate(-.02, .02, 100, 100), .05);
        double shown = SETTLING.cases(new MeanEstimate(-.08, .02, 100, 100), .05);
        double reach = 1.6448536269514726 + 0.8416212335729143;

        assertThat(proven).isCloseTo(reach * reach * .04 / (.03 * .03), Near.to(300));
        assertThat(shown).isCloseTo(reach * reach * .04 / (.08 * .08), Near.to(50));
        assertThatIllegalArgumentException().isThrownBy(() -> new Settling(.5, .8));
    }
}
