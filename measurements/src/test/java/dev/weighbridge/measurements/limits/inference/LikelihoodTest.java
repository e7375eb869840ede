package dev.weighbridge.measurements.limits.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.inference.Likelihood.Limits;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikelihoodTest {
    private static final long SECOND = 1_000_000_000;
    private static final LimiterModel SHORT = new LimiterModel.SlidingLog(12, SECOND);
    private static final LimiterModel LONG = new LimiterModel.SlidingLog(20, 60 * SECOND);

    @Test
    void whatAnotherLimitRejectsAtLittleUseDoesNotLowerThisOne() {
        Limits limits = limits(Strays.UNSETTLED);
        assertThat(limits.possible()).isFalse();
        assertThat(limits.lowest()).isEqualTo(12);
        assertThat(limits.highest()).isEqualTo(12);
    }

    @Test
    void aLimitThatRejectedAllByItselfMayBeAsLowAsWhatItRejectedAt() {
        assertThat(limits(Strays.RARE).lowest()).isEqualTo(1);
    }

    /** The limits of a log of a second that explain most. */
    private static Limits limits(Strays strays) {
        Hypothesis log = Hypotheses.ofSeveral(asked(), Prior.NONE).stream()
                .filter(one -> one.part().family() == Family.SLIDING_LOG)
                .findFirst()
                .orElseThrow()
                .with(strays);
        Likelihood likelihood = new Likelihood(log);
        double[] second = {Math.log(SECOND)};
        likelihood.look(new Box(second, second));
        return likelihood.limits(Mask.none(log.trace()));
    }

    /** Three bursts at both limits: the third meets the longer one at once. */
    private static List<Observation> asked() {
        return Bursts.at(new LimiterModel.Several(List.of(SHORT, LONG)), 15, 0, 2_000, 4_000);
    }
}
