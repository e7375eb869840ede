package dev.weighbridge.simulations.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.profile.Delay;
import dev.weighbridge.simulator.profile.SimulatedModel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AlteredTest {
    private static final SimulatorOptions USUAL = SimulatorOptions.defaults();

    @Test
    void nothingIsChangedWhereNothingIsAskedFor() {
        assertThat(Altered.by(null).apply(USUAL)).isEqualTo(USUAL);
        assertThat(Altered.by("").apply(USUAL)).isEqualTo(USUAL);
    }

    @Test
    void freeModelsAreRightLessOftenAndPaidOnesAsBefore() {
        SimulatorOptions worse = Altered.by("10-points-worse").apply(USUAL);
        assertThat(free(worse).skill().odds("other").right())
                .isCloseTo(free(USUAL).skill().odds("other").right() - 0.1, within(1e-9));
        assertThat(paid(worse)).isEqualTo(paid(USUAL));
    }

    @Test
    void freeModelsTakeLongerAndPaidOnesAsLongAsBefore() {
        SimulatorOptions slower = Altered.by("30-percent-slower").apply(USUAL);
        assertThat(free(slower).pace().firstToken()).isEqualTo(Delay.logNormal(Duration.ofMillis(325), 0.7));
        assertThat(paid(slower)).isEqualTo(paid(USUAL));
    }

    @Test
    void anythingElseIsRefused() {
        assertThatExceptionOfType(SetupException.class)
                .isThrownBy(() -> Altered.by("bad"))
                .withMessage(
                        "simulated.change is \"bad\"; give e.g. 10-points-worse or 30-percent-slower, or leave it out");
    }

    private static SimulatedModel free(SimulatorOptions options) {
        return model(options, "acme/swift-8b:free");
    }

    private static SimulatedModel paid(SimulatorOptions options) {
        return model(options, "acme/swift-70b");
    }

    private static SimulatedModel model(SimulatorOptions options, String id) {
        return options.profiles().stream()
                .flatMap(profile -> profile.model(id).stream())
                .findFirst()
                .orElseThrow();
    }
}
