package dev.weighbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.simulator.profile.Backend;
import dev.weighbridge.simulator.profile.Crowding;
import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import dev.weighbridge.simulator.skill.Odds;
import dev.weighbridge.simulator.skill.Quality;
import dev.weighbridge.simulator.skill.Skill;
import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.testing.Spoken;
import dev.weighbridge.simulator.truth.KeyedTruth;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CrowdingTest {
    private static final AnswerKey KEY = AnswerKey.of(Map.of("2 + 2?", KeyedAnswer.texts("arithmetic", "4", "5")));
    private static final String STALL = Spoken.CHAT.request("[[fault:stall-after-3]]", true);

    @Test
    void modelIsWorseOnlyWhileMoreThanItBearsAreInFlight() throws Exception {
        try (Simulator simulator = simulator(Crowding.above(1, Skill.ofRight(0)))) {
            assertThat(asked(simulator).keyed()).isEqualTo(new KeyedTruth("arithmetic", Quality.RIGHT, 0, 1, false));
            RawClient busy = stalled(simulator);
            assertThat(asked(simulator).keyed()).isEqualTo(new KeyedTruth("arithmetic", Quality.WRONG, 1, 2, true));
            busy.close();
            simulator.truth().ended(2).get(20, TimeUnit.SECONDS);
            assertThat(asked(simulator).keyed()).isEqualTo(new KeyedTruth("arithmetic", Quality.RIGHT, 2, 1, false));
        }
    }

    @Test
    void crowdedModelMayRefuse() throws Exception {
        try (Simulator simulator = simulator(Crowding.above(1, Skill.of(new Odds(0, 1, 0, 0))));
                RawClient busy = stalled(simulator)) {
            assertThat(asked(simulator).finishReason()).isEqualTo("content_filter");
            assertThat(busy).isNotNull();
        }
    }

    @Test
    void crowdedModelMayBeReroutedToAnotherBackend() throws Exception {
        Backend spare = Backend.plain("Spare");
        try (Simulator simulator =
                        simulator(Crowding.above(1, Skill.ofRight(0.5)).reroutedTo(spare));
                RawClient busy = stalled(simulator)) {
            RawResponse hello = ask(simulator, "hello");
            assertThat(hello.body()).contains("\"provider\":\"Spare\"", "\"system_fingerprint\":\"fp_spare\"");
            assertThat(truth(simulator, hello).backend()).isEqualTo("Spare");
            assertThat(busy).isNotNull();
        }
    }

    @Test
    void negativeLoadIsRefused() {
        assertThatThrownBy(() -> Crowding.above(-1, Skill.FREE)).hasMessage("above is -1, must be 0 or more");
    }

    private static Simulator simulator(Crowding crowding) {
        return Simulator.start(
                Simulators.with(Simulators.QUICK.withSkill(Skill.ofRight(1)).whenCrowded(crowding))
                        .withAnswers(KEY));
    }

    private static RawClient stalled(Simulator simulator) throws IOException {
        RawClient client = new RawClient(simulator, "openrouter").ask(Spoken.CHAT, STALL);
        client.readUntil("data: ");
        return client;
    }

    private static TruthEntry asked(Simulator simulator) throws IOException {
        return truth(simulator, ask(simulator, "2 + 2?"));
    }

    private static RawResponse ask(Simulator simulator, String prompt) throws IOException {
        try (RawClient client = new RawClient(simulator, "openrouter")) {
            return client.ask(Spoken.CHAT, Spoken.CHAT.request(prompt, false)).read();
        }
    }

    private static TruthEntry truth(Simulator simulator, RawResponse response) {
        return simulator.truth().find(response.sequence()).orElseThrow();
    }
}
