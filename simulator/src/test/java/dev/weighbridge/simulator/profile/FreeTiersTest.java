package dev.weighbridge.simulator.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.simulator.skill.Odds;
import dev.weighbridge.simulator.skill.Skill;
import org.junit.jupiter.api.Test;

class FreeTiersTest {
    private final GatewayProfile busy = FreeTiers.rerouting(BuiltInProfiles.OPENROUTER);

    @Test
    void freeModelsPassOnWhatIsMoreThanTheyHaveSlotsForAndTwo() {
        SimulatedModel free = model("acme/swift-8b:free");

        assertThat(free.crowded(free.pace().slots() + 2)).isEmpty();
        assertThat(free.crowded(free.pace().slots() + 3).orElseThrow().backend().orElseThrow())
                .returns("Overflow", Backend::name)
                .returns("acme/swift-3b:free", Backend::model);
    }

    @Test
    void theSmallerModelIsRightLessOftenAndFailsMoreOften() {
        Odds lesser =
                model("acme/swift-8b:free").crowded(100).orElseThrow().skill().odds("support");

        assertThat(lesser.right()).isCloseTo(0.58, within(1e-12));
        assertThat(lesser.refused()).isCloseTo(0.06, within(1e-12));
        assertThat(lesser.truncated()).isCloseTo(0.10, within(1e-12));
    }

    @Test
    void aModelThatIsNeverRightStaysSo() {
        GatewayProfile wrong =
                BuiltInProfiles.OPENROUTER.with(model("acme/swift-8b:free").withSkill(Skill.ofRight(0)));

        assertThat(FreeTiers.rerouting(wrong)
                        .model("acme/swift-8b:free")
                        .orElseThrow()
                        .crowded(100)
                        .orElseThrow()
                        .skill()
                        .odds("support")
                        .right())
                .isZero();
    }

    @Test
    void paidModelsBearAnyLoad() {
        assertThat(model("acme/swift-70b").crowding()).isEmpty();
    }

    private SimulatedModel model(String id) {
        return busy.model(id).orElseThrow();
    }
}
