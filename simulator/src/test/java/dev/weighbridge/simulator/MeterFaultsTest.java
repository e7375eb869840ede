package dev.weighbridge.simulator;

import static dev.weighbridge.simulator.testing.RawClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.Faults;
import dev.weighbridge.simulator.fault.MeterFaults;
import dev.weighbridge.simulator.profile.AnswerLength;
import dev.weighbridge.simulator.profile.Pace;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MeterFaultsTest {
    private static final TokenPrice PRICE = new TokenPrice(1_000_000, 2_000_000, 100_000L, Money.ZERO);
    private static final SimulatedModel PAID = SimulatedModel.of(
            "acme/paid", Pace.steady(Duration.ZERO, Duration.ZERO, 4), AnswerLength.exactly(8), PRICE);
    private static final String PROMPT = "Tell me of the weather in \\uc11c\\uc6b8, and of the sea beside it.";

    @Test
    void inputCanBeToldWithMoreTokensOrFewer() throws IOException {
        Told honest = told(Behaviour.NONE, true);
        Told over = told(MeterFaults.offBy(7), true);
        assertThat(over.input()).isEqualTo(honest.input() + 7);
        assertThat(told(MeterFaults.offBy(-3), false).input()).isEqualTo(honest.input() - 3);
        assertThat(told(MeterFaults.offBy(-1000), false).input()).isZero();
        assertThat(over.truth().billed()).isEqualTo(honest.truth().billed());
        assertThat(over.truth().usageSent()).isFalse();
        assertThat(over.truth().fault()).isEqualTo("meter-over-by-7");
    }

    @Test
    void usageCanBeMissingFromStreamsAndBodies() throws IOException {
        assertThat(told(Faults.named("meter-missing"), true).body()).doesNotContain("_tokens");
        assertThat(told(Faults.named("meter-missing"), false).body()).doesNotContain("_tokens");
    }

    @Test
    void streamsAloneCanTellZeros() throws IOException {
        Behaviour fault = Faults.named("meter-zero-on-streams");
        assertThat(told(fault, true).input()).isZero();
        assertThat(told(fault, false).input()).isPositive();
    }

    @Test
    void tokensOfAnotherVocabularyCanBeTold() throws IOException {
        int counted = told(Behaviour.NONE, true).input();
        assertThat(told(Faults.named("meter-other-vocabulary"), true).input()).isGreaterThan(counted);
    }

    @Test
    void reasoningCanBeChargedAndNotTold() throws IOException {
        Told hidden = told(Faults.named("meter-hides-reasoning"), true);
        assertThat(hidden.output()).isEqualTo(8);
        assertThat(hidden.truth().completionTokens()).isEqualTo(8 + 24);
        assertThat(hidden.truth().billed()).isEqualTo(PRICE.of(hidden.input(), 8 + 24));
    }

    @Test
    void aCacheCanBeToldThatSavesNothing() throws IOException {
        Told kept = told(Faults.named("meter-keeps-discount"), true);
        Told honest = told(Faults.named("cached-prompt"), true);
        int cached = honest.input() / 2;
        assertThat(kept.response().number("cached_tokens")).isEqualTo(cached);
        assertThat(kept.truth().billed()).isEqualTo(PRICE.of(kept.input(), 8));
        assertThat(honest.truth().billed()).isEqualTo(PRICE.of(honest.input(), cached, 8));
    }

    @Test
    void twiceWhatWasUsedCanBeChargedOpenlyOrSilently() throws IOException {
        Told honest = told(Behaviour.NONE, true);
        Told open = told(Faults.named("meter-charges-double"), true);
        Told silent = told(Faults.named("meter-charges-double-silently"), true);
        Money twice = honest.truth().billed().times(2);
        assertThat(open.truth().billed()).isEqualTo(twice);
        assertThat(open.input()).isEqualTo(2 * honest.input());
        assertThat(silent.truth().billed()).isEqualTo(twice);
        assertThat(silent.input()).isEqualTo(honest.input());
    }

    private record Told(RawResponse response, TruthEntry truth) {
        String body() {
            return response.body();
        }

        int input() {
            return response.number("prompt_tokens");
        }

        int output() {
            return response.number("completion_tokens");
        }
    }

    private static Told told(Behaviour fault, boolean stream) throws IOException {
        SimulatorOptions options = Simulators.with(PAID).withFaults(facts -> fault);
        try (Simulator simulator = Simulator.start(options);
                RawClient client = new RawClient(simulator, "openrouter")) {
            String request = body("acme/paid", PROMPT, "");
            RawResponse response = client.chat(
                            stream ? request : request.replace("\"stream\":true", "\"stream\":false"))
                    .read();
            return new Told(response, simulator.truth().entries().get(0));
        }
    }
}
