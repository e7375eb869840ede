package dev.weighbridge.simulator;

import static dev.weighbridge.simulator.testing.RawClient.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.simulator.profile.BuiltInProfiles;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.truth.Admission;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatorTest {
    private Simulator simulator;

    @BeforeAll
    void start() {
        simulator = Simulator.start(Simulators.options());
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @Test
    void baseUrlsLookLikeTheirOriginals() {
        assertThat(simulator.baseUrl("runyour").toString()).matches("http://127\\.0\\.0\\.1:[0-9]+/runyour/v1");
        assertThat(simulator.baseUrl("keeprouter").getPath()).isEqualTo("/keeprouter/v1");
        assertThat(simulator.baseUrl("openrouter").getPath()).isEqualTo("/openrouter/api/v1");
        assertThatThrownBy(() -> simulator.baseUrl("none")).hasMessageContaining("runyour, keeprouter, openrouter");
    }

    @Test
    void truthEqualsWhatWasSent() throws IOException {
        RawResponse response = chat("openrouter", body("acme/quick", "hello", ""));
        TruthEntry truth = truth(response);
        assertThat(response.tokens()).hasSize(8);
        assertThat(truth.tokenNanos().count()).isEqualTo(8);
        assertThat(truth.completionTokens()).isEqualTo(8).isEqualTo(response.number("completion_tokens"));
        assertThat(truth.promptTokens()).isEqualTo(response.number("prompt_tokens"));
        assertThat(truth.responseId()).startsWith("gen-").isEqualTo(response.header("x-generation-id"));
        assertThat(response.body()).contains(truth.responseId());
        assertThat(truth.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(truth.admission()).isEqualTo(Admission.ADMITTED);
        assertThat(truth.usageSent()).isTrue();
    }

    @Test
    void stampsFollowTheReadingAndNeverGoBack() throws IOException {
        TruthEntry truth = truth(chat("keeprouter", body("acme/quick", "hello", "")));
        long[] stamps = truth.tokenNanos().toArray();
        assertThat(stamps[0]).isGreaterThanOrEqualTo(truth.readNanos());
        assertThat(LongStream.of(stamps).boxed().toList()).isSorted();
    }

    @Test
    void billIsTheExactPriceOfTheTokens() throws IOException {
        TruthEntry truth = truth(chat("keeprouter", body("acme/quick", "hello", "")));
        assertThat(truth.billed())
                .isEqualTo(new Money(truth.promptTokens() * 500_000L + truth.completionTokens() * 1_500_000L));
    }

    @Test
    void openRouterCommentsThenStreamsWithTheRoleOnEveryDeltaAndUsageBesideAChoice() throws IOException {
        RawResponse response = chat("openrouter", body("acme/quick", "hello", ""));
        assertThat(response.body()).startsWith(": OPENROUTER PROCESSING\n\n");
        List<String> events = response.events();
        assertThat(events).hasSize(8 + 3).last().isEqualTo("[DONE]");
        assertThat(events.get(0)).contains("\"provider\":\"Simulated\"", "\"role\":\"assistant\"");
        assertThat(events.get(8)).contains("\"finish_reason\":\"stop\",\"native_finish_reason\":\"stop\"");
        assertThat(events.get(9)).contains("\"choices\":[{", "\"usage\":{", "\"cost\":0.");
    }

    @Test
    void keepRouterStreamsAsOpenAi() throws IOException {
        List<String> events =
                chat("keeprouter", body("acme/quick", "hello", "")).events();
        assertThat(events).hasSize(1 + 8 + 3).last().isEqualTo("[DONE]");
        assertThat(events.get(0)).contains("\"delta\":{\"role\":\"assistant\",\"content\":\"\"}", "\"usage\":null");
        assertThat(events.get(9)).contains("\"delta\":{}", "\"finish_reason\":\"stop\"");
        assertThat(events.get(10)).contains("\"choices\":[]", "\"completion_tokens\":8");
    }

    @Test
    void usageIsToldOnlyWhereItIsAskedFor() throws IOException {
        String body = body("acme/quick", "hello", "").replace("\"include_usage\":true", "\"include_usage\":false");
        RawResponse response = chat("keeprouter", body);
        assertThat(response.body()).doesNotContain("usage");
        assertThat(truth(response).usageSent()).isFalse();
        assertThat(truth(response).completionTokens()).isEqualTo(8);
    }

    @Test
    void wholeAnswerHasTheTextOfTheStream() throws IOException {
        String body = body("acme/quick", "hello", "");
        RawResponse streamed = chat("keeprouter", body);
        RawResponse whole = chat("keeprouter", body.replace("\"stream\":true", "\"stream\":false"));
        assertThat(whole.header("content-type")).isEqualTo("application/json");
        assertThat(whole.tokens()).containsExactly(String.join("", streamed.tokens()));
        assertThat(truth(whole).tokenNanos().count()).isEqualTo(1);
        assertThat(truth(whole).completionTokens()).isEqualTo(whole.number("completion_tokens"));
    }

    @Test
    void maxTokensCutsTheAnswerAndSaysLength() throws IOException {
        RawResponse response = chat("openrouter", body("acme/quick", "hello", ",\"max_tokens\":3"));
        assertThat(response.tokens()).hasSize(3);
        assertThat(response.body()).contains("\"finish_reason\":\"length\"");
        assertThat(truth(response).ending()).isEqualTo(Ending.LENGTH);
    }

    @Test
    void runYourEchoesTheAliasAsItWasSpelt() throws IOException {
        try (Simulator quick = quickRunYour()) {
            for (String alias : List.of("runyour/free", "RunYour/Free", "RUNYOURAI/FREE")) {
                RawResponse response = chat(quick, "runyour", body(alias, "hello", ""));
                assertThat(response.body()).contains("\"model\":\"" + alias + "\"");
            }
        }
    }

    @Test
    void runYourPicksBackendsThatCountTheSamePromptDifferently() throws IOException {
        try (Simulator quick = quickRunYour()) {
            List<Integer> counts = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                counts.add(chat(quick, "runyour", body("runyour/free", "one two three four five six", ""))
                        .number("prompt_tokens"));
            }
            assertThat(counts.stream().distinct()).hasSizeBetween(2, 3);
            assertThat(quick.truth().entries().stream().map(TruthEntry::backend).distinct())
                    .hasSizeGreaterThan(1);
        }
    }

    private static Simulator quickRunYour() {
        var profile = BuiltInProfiles.RUNYOUR;
        var quick = Simulators.QUICK;
        var free = profile.models().get(0);
        return Simulator.start(SimulatorOptions.defaults()
                .withProfiles(List.of(profile.withOnly(new SimulatedModel(
                        free.id(),
                        free.aliases(),
                        quick.pace(),
                        quick.length(),
                        free.price(),
                        free.backends(),
                        List.of())))));
    }

    @Test
    void koreanPromptGetsAKoreanAnswer() throws IOException {
        RawResponse response = chat("keeprouter", body("acme/quick", "하늘은 왜 파란가요?", ""));
        assertThat(String.join("", response.tokens())).matches(".*[가-힣].*").doesNotMatch(".*[a-z].*");
    }

    @Test
    void sameSeedGivesTheSameBytes() throws IOException {
        String first = chat("openrouter", body("acme/quick", "repeat me", "")).repeatable();
        try (Simulator again = Simulator.start(Simulators.options());
                Simulator other = Simulator.start(Simulators.options().withSeed(2))) {
            assertThat(chat(again, "openrouter", body("acme/quick", "repeat me", ""))
                            .repeatable())
                    .isEqualTo(first);
            assertThat(chat(other, "openrouter", body("acme/quick", "repeat me", ""))
                            .repeatable())
                    .isNotEqualTo(first);
        }
    }

    @Test
    void connectionIsKeptForTheNextRequestAndPipelinedOnesWait() throws IOException {
        try (RawClient client = new RawClient(simulator, "keeprouter")) {
            client.chat(body("acme/quick", "one", "")).chat(body("acme/quick", "two", ""));
            RawResponse first = client.read();
            RawResponse second = client.read();
            assertThat(second.sequence()).isEqualTo(first.sequence() + 1);
            assertThat(client.chat(body("acme/quick", "three", "")).read().status())
                    .isEqualTo(200);
        }
    }

    private RawResponse chat(String profile, String body) throws IOException {
        return chat(simulator, profile, body);
    }

    private static RawResponse chat(Simulator simulator, String profile, String body) throws IOException {
        try (RawClient client = new RawClient(simulator, profile)) {
            return client.chat(body).read();
        }
    }

    private TruthEntry truth(RawResponse response) {
        return simulator.truth().find(response.sequence()).orElseThrow();
    }
}
