package dev.weighbridge.simulator;

import static dev.weighbridge.simulator.testing.Binomial.assertAgrees;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.simulator.profile.BuiltInProfiles;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.skill.Attempt;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import dev.weighbridge.simulator.skill.KeyedCall;
import dev.weighbridge.simulator.skill.Odds;
import dev.weighbridge.simulator.skill.Quality;
import dev.weighbridge.simulator.skill.Skill;
import dev.weighbridge.simulator.testing.Invoked;
import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.testing.Spoken;
import dev.weighbridge.simulator.testing.ToolTalk;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.KeyedTruth;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyedAnswersTest {
    private static final String SUM = "What is 2 + 2?";
    private static final String ORDER = "Which order?";
    private static final String WEATHER = "Is it warm?";
    private static final AnswerKey KEY = AnswerKey.of(Map.of(
            SUM, KeyedAnswer.texts("arithmetic", "It is 4.", "It is 5."),
            ORDER, KeyedAnswer.json("extraction", "{\"id\":17}", "{\"id\":71}"),
            WEATHER,
                    KeyedAnswer.calls(
                            "tools",
                            new KeyedCall("get_weather", "{\"city\":\"Seoul\",\"unit\":\"C\"}"),
                            new KeyedCall("read_clock", "{}"))));

    @ParameterizedTest
    @EnumSource
    void rightAnswerIsSentToTheLetterInEachDialect(Spoken dialect) throws IOException {
        try (Simulator simulator = simulator(Skill.ofRight(1))) {
            RawResponse whole = ask(simulator, dialect, dialect.request(SUM, false));
            RawResponse stream = ask(simulator, dialect, dialect.request(SUM, true));
            assertThat(dialect.text(whole)).isEqualTo("It is 4.");
            assertThat(dialect.streamedText(stream)).isEqualTo("It is 4.");
            assertThat(keyed(simulator, whole)).isEqualTo(new KeyedTruth("arithmetic", Quality.RIGHT, 0, 1, false));
            assertThat(keyed(simulator, stream)).isEqualTo(new KeyedTruth("arithmetic", Quality.RIGHT, 1, 1, false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void usageCountsWhatWasSent(Spoken dialect) throws IOException {
        try (Simulator simulator = simulator(Skill.ofRight(1))) {
            RawResponse stream = ask(simulator, dialect, dialect.request(SUM, true));
            TruthEntry truth = truth(simulator, stream);
            assertThat(truth.completionTokens()).isEqualTo(2);
            assertThat(truth.tokenNanos().count()).isEqualTo(2);
            assertThat(dialect.counts(dialect.streamedUsage(stream)))
                    .containsExactly(truth.promptTokens(), truth.completionTokens());
        }
    }

    @ParameterizedTest
    @EnumSource
    void wrongAnswerIsSentWhereTheModelIsWrong(Spoken dialect) throws IOException {
        try (Simulator simulator = simulator(Skill.ofRight(0))) {
            RawResponse whole = ask(simulator, dialect, dialect.request(ORDER, false));
            assertThat(dialect.text(whole)).isEqualTo("{\"id\":71}");
            assertThat(keyed(simulator, whole).quality()).isEqualTo(Quality.WRONG);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusalTellsItsReasonInEachDialect(Spoken dialect) throws IOException {
        try (Simulator simulator = simulator(Skill.of(new Odds(0, 1, 0, 0)))) {
            RawResponse whole = ask(simulator, dialect, dialect.request(SUM, false));
            RawResponse stream = ask(simulator, dialect, dialect.request(SUM, true));
            assertThat(dialect.text(whole)).contains("can't help");
            String reason = switch (dialect) {
                case CHAT -> "\"finish_reason\":\"content_filter\"";
                case RESPONSES -> "\"incomplete_details\":{\"reason\":\"content_filter\"}";
                case MESSAGES -> "\"stop_reason\":\"refusal\"";
            };
            assertThat(whole.body()).contains(reason);
            assertThat(stream.body()).contains(reason);
            assertThat(keyed(simulator, stream).quality()).isEqualTo(Quality.REFUSED);
            assertThat(truth(simulator, stream).finishReason()).isEqualTo("content_filter");
            assertThat(truth(simulator, stream).ending()).isEqualTo(Ending.COMPLETED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void truncatedAnswerEndsByLengthInEachDialect(Spoken dialect) throws IOException {
        try (Simulator simulator = simulator(Skill.of(new Odds(0, 0, 1, 0)))) {
            RawResponse whole = ask(simulator, dialect, dialect.request(SUM, false));
            RawResponse stream = ask(simulator, dialect, dialect.request(SUM, true));
            assertThat(dialect.text(whole)).isEqualTo("It i");
            assertThat(dialect.streamedText(stream)).isEqualTo("It i");
            assertThat(whole.body()).containsAnyOf("\"length\"", "\"max_tokens\"", "\"max_output_tokens\"");
            assertThat(keyed(simulator, stream).quality()).isEqualTo(Quality.TRUNCATED);
            assertThat(truth(simulator, stream).ending()).isEqualTo(Ending.LENGTH);
        }
    }

    @ParameterizedTest
    @EnumSource
    void brokenJsonEndsAsIfItWereWhole(Spoken dialect) throws IOException {
        try (Simulator simulator = simulator(Skill.of(new Odds(0, 0, 0, 1)))) {
            RawResponse stream = ask(simulator, dialect, dialect.request(ORDER, true));
            assertThat(dialect.streamedText(stream)).isEqualTo("{\"id\":17");
            assertThat(truth(simulator, stream).finishReason()).isEqualTo("stop");
            assertThat(keyed(simulator, stream).quality()).isEqualTo(Quality.BROKEN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void toolIsCalledAsTheKeySaysInEachDialect(ToolTalk talk) throws IOException {
        try (Simulator simulator = simulator(Skill.ofRight(1))) {
            RawResponse whole = ask(simulator, talk.dialect(), talk.asking(WEATHER, "", false));
            RawResponse stream = ask(simulator, talk.dialect(), talk.asking(WEATHER, "", true));
            for (List<Invoked> calls : List.of(talk.calls(whole.json()), talk.streamedCalls(stream))) {
                assertThat(calls).extracting(Invoked::name).containsExactly("get_weather");
                assertThat(calls.get(0).json()).isEqualTo("{\"city\":\"Seoul\",\"unit\":\"C\"}");
            }
            assertThat(talk.finish(whole.json())).isEqualTo(talk.finishForTools());
            assertThat(truth(simulator, stream).finishReason()).isEqualTo("tool_calls");
            assertThat(keyed(simulator, stream).kind()).isEqualTo("tools");
        }
    }

    @ParameterizedTest
    @EnumSource
    void brokenCallIsStreamedWithoutItsEnd(ToolTalk talk) throws IOException {
        try (Simulator simulator = simulator(Skill.of(new Odds(0, 0, 0, 1)))) {
            RawResponse stream = ask(simulator, talk.dialect(), talk.asking(WEATHER, "", true));
            assertThat(String.join("", talk.fragments(stream))).isEqualTo("{\"city\":\"Seoul\",\"unit\":\"C\"");
            assertThat(keyed(simulator, stream).quality()).isEqualTo(Quality.BROKEN);
        }
    }

    @Test
    void callersLimitMakesARightAnswerTruncated() throws IOException {
        try (Simulator simulator = simulator(Skill.ofRight(1))) {
            String body = Spoken.CHAT.request("[{\"role\":\"user\",\"content\":\"" + SUM + "\"}]", false, 1, "");
            RawResponse whole = ask(simulator, Spoken.CHAT, body);
            assertThat(whole.body()).contains("\"finish_reason\":\"length\"");
            assertThat(keyed(simulator, whole).quality()).isEqualTo(Quality.TRUNCATED);
        }
    }

    @Test
    void freeAndPaidModelAreAsGoodAsTheirSkillsAndRightOnMuchTheSameCases() throws IOException {
        int cases = 400;
        int free = 0;
        int paid = 0;
        int both = 0;
        AnswerKey key = question -> Optional.of(KeyedAnswer.texts("other", "4", "5"));
        SimulatorOptions options = Simulators.options().withAnswers(key);
        List<GatewayProfile> quick = List.of(BuiltInProfiles.OPENROUTER.withOnly(Simulators.FREE, Simulators.QUICK));
        try (Simulator simulator = Simulator.start(options.withProfiles(quick));
                RawClient client = new RawClient(simulator, "openrouter")) {
            for (int i = 0; i < cases; i++) {
                String body = Spoken.CHAT.request("case " + i, false);
                boolean paidIsRight = right(client.ask(Spoken.CHAT, body).read());
                boolean freeIsRight = right(client.ask(Spoken.CHAT, body.replace("acme/quick", "acme/free"))
                        .read());
                paid += paidIsRight ? 1 : 0;
                free += freeIsRight ? 1 : 0;
                both += paidIsRight && freeIsRight ? 1 : 0;
            }
        }
        assertAgrees(free, cases, 0.78);
        assertAgrees(paid, cases, 0.92);
        assertAgrees(both, cases, 0.5 * 0.78 + 0.5 * 0.78 * 0.92);
    }

    private static boolean right(RawResponse whole) {
        return Spoken.CHAT.text(whole).equals("4");
    }

    @Test
    void questionThatIsNotInTheKeyGetsProseAndNoTruth() throws IOException {
        try (Simulator simulator = simulator(Skill.ofRight(1));
                Simulator plain = Simulator.start(Simulators.options())) {
            String body = Spoken.CHAT.request("hello", false);
            RawResponse whole = ask(simulator, Spoken.CHAT, body);
            assertThat(Spoken.CHAT.text(whole)).isEqualTo(Spoken.CHAT.text(ask(plain, Spoken.CHAT, body)));
            assertThat(truth(simulator, whole).keyed()).isNull();
        }
    }

    @Test
    void retryAfterACutIsAnsweredLikeTheTryBefore() throws IOException {
        String prompt = "Say it at length. [[fault:cut-after-3]]";
        AnswerKey key = AnswerKey.of(Map.of(
                prompt, KeyedAnswer.texts("facts", "The answer is the number four.", "It must be the number five.")));
        try (Simulator simulator = Simulator.start(Simulators.options().withAnswers(key))) {
            for (int attempt = 0; attempt < 3; attempt++) {
                try (RawClient client = new RawClient(simulator, "openrouter")) {
                    client.ask(Spoken.CHAT, Spoken.CHAT.request(prompt, true)).readToEnd();
                }
            }
            assertThat(simulator.truth().entries())
                    .extracting(entry -> Objects.requireNonNull(entry.keyed()).attempt())
                    .containsExactly(0L, 0L, 0L);
        }
    }

    @Test
    void sameSeedOfARequestIsTheSameAttempt() throws IOException {
        try (Simulator simulator = simulator(Skill.ofRight(0.5).mixed(0, 0))) {
            String turns = "[{\"role\":\"user\",\"content\":\"" + SUM + "\"}]";
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                RawResponse whole =
                        ask(simulator, Spoken.CHAT, Spoken.CHAT.request(turns, false, 100, ",\"seed\":4242"));
                assertThat(keyed(simulator, whole).attempt()).isEqualTo(4242);
                texts.add(Spoken.CHAT.text(whole));
            }
            assertThat(texts).containsOnly(texts.get(0));
        }
    }

    @Test
    void repeatsOverHttpAreThePureDrawsAndRightAsOftenAsTheOddsSay() throws IOException {
        Skill skill = Skill.ofRight(0.7).mixed(0, 0);
        KeyedAnswer answer = KeyedAnswer.texts("arithmetic", "It is 4.", "It is 5.");
        int right = 0;
        try (Simulator simulator = simulator(skill);
                RawClient client = new RawClient(simulator, "openrouter")) {
            for (int i = 0; i < 500; i++) {
                RawResponse whole =
                        client.ask(Spoken.CHAT, Spoken.CHAT.request(SUM, false)).read();
                Quality drawn = skill.quality(1, new Attempt("acme/quick", SUM, i), answer);
                assertThat(keyed(simulator, whole).quality()).isEqualTo(drawn);
                right += Spoken.CHAT.text(whole).equals("It is 4.") ? 1 : 0;
            }
        }
        assertAgrees(right, 500, 0.7);
    }

    private static Simulator simulator(Skill skill) {
        return Simulator.start(
                Simulators.with(Simulators.QUICK.withSkill(skill)).withAnswers(KEY));
    }

    private static RawResponse ask(Simulator simulator, Spoken dialect, String body) throws IOException {
        try (RawClient client = new RawClient(simulator, "openrouter")) {
            return client.ask(dialect, body).read();
        }
    }

    private static TruthEntry truth(Simulator simulator, RawResponse response) {
        return simulator.truth().find(response.sequence()).orElseThrow();
    }

    private static KeyedTruth keyed(Simulator simulator, RawResponse response) {
        return Objects.requireNonNull(truth(simulator, response).keyed());
    }
}
