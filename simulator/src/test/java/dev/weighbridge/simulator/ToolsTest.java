package dev.weighbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.simulator.testing.Invoked;
import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.testing.ToolTalk;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToolsTest {
    private Simulator simulator;

    @BeforeAll
    void start() {
        simulator = Simulator.start(Simulators.options());
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void demandedToolIsCalledWithArgumentsOfItsSchema(ToolTalk talk) throws IOException {
        Invoked call = onlyCall(talk, ask(talk, talk.asking("weather in Seoul please", talk.required(), false)));
        assertThat(call.name()).isEqualTo("get_weather");
        assertThat(call.id()).startsWith(talk.idPrefix());
        assertThat(call.arguments().get("city").isTextual()).isTrue();
        assertThat(call.arguments().get("unit").asText()).isIn("C", "F");
        assertThat(call.arguments().has("days")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void streamedCallIsTheWholeOneAndTheSameInEveryDialect(ToolTalk talk) throws IOException {
        Invoked chat = onlyCall(
                ToolTalk.CHAT, ask(ToolTalk.CHAT, ToolTalk.CHAT.asking("hi", ToolTalk.CHAT.required(), false)));
        Invoked whole = onlyCall(talk, ask(talk, talk.asking("hi", talk.required(), false)));
        RawResponse stream = ask(talk, talk.asking("hi", talk.required(), true));
        List<Invoked> streamed = talk.streamedCalls(stream);
        assertThat(whole.sameButId(chat)).isTrue();
        assertThat(streamed).singleElement().matches(whole::sameButId);
        assertThat(talk.fragments(stream)).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @EnumSource
    void callsAreCountedAsTokensAndEndForTools(ToolTalk talk) throws IOException {
        RawResponse stream = ask(talk, talk.asking("hi", talk.required(), true));
        TruthEntry truth = truth(stream);
        List<Integer> counts = talk.dialect().counts(talk.dialect().streamedUsage(stream));
        assertThat(counts).containsExactly(truth.promptTokens(), truth.completionTokens());
        assertThat(truth.completionTokens())
                .isEqualTo(1 + talk.fragments(stream).size())
                .isEqualTo(truth.tokenNanos().count());
        assertThat(truth.finishReason()).isEqualTo("tool_calls");
        assertThat(truth.ending()).isEqualTo(Ending.COMPLETED);
        RawResponse whole = ask(talk, talk.asking("hi", talk.required(), false));
        assertThat(talk.finish(whole.json())).isEqualTo(talk.finishForTools());
        assertThat(talk.dialect().counts(whole.json().get("usage"))).isEqualTo(counts);
    }

    @ParameterizedTest
    @EnumSource
    void toolsCountAsReadTokensTheSameInEveryDialect(ToolTalk talk) throws IOException {
        int withTools = truth(ask(talk, talk.asking("hi", "", false))).promptTokens();
        int without = truth(ask(talk, talk.dialect().request("hi", false))).promptTokens();
        RawResponse chat = ask(ToolTalk.CHAT, ToolTalk.CHAT.asking("hi", "", false));
        assertThat(withTools).isGreaterThan(without).isEqualTo(truth(chat).promptTokens());
    }

    @ParameterizedTest
    @EnumSource
    void kr7ResultThatIsFedBackIsInTheFinalText(ToolTalk talk) throws IOException {
        Invoked call = onlyCall(talk, ask(talk, talk.asking("hi", talk.required(), false)));
        String answered = talk.answering("hi", call, "It is 21 degrees, 맑음 in the city", false);
        RawResponse whole = ask(talk, answered);
        assertThat(talk.dialect().text(whole)).contains("It is 21 degrees, 맑음 in the city");
        assertThat(talk.finish(whole.json())).isNotEqualTo(talk.finishForTools());
        RawResponse stream = ask(talk, talk.answering("hi", call, "It is 21 degrees, 맑음 in the city", true));
        assertThat(talk.dialect().streamedText(stream)).isEqualTo(talk.dialect().text(whole));
        assertThat(truth(stream).promptTokens()).isEqualTo(truth(whole).promptTokens());
    }

    @ParameterizedTest
    @EnumSource
    void resultOfNoCallIsRefused(ToolTalk talk) throws IOException {
        Invoked call = onlyCall(talk, ask(talk, talk.asking("hi", talk.required(), false)));
        String answered = talk.answering("hi", call, "21", false);
        RawResponse response = ask(talk, answered.replaceFirst(call.id(), "other"));
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains(call.id(), "must be one of the calls before it");
    }

    @ParameterizedTest
    @EnumSource
    void promptThatNamesToolsCallsThemAllUnlessParallelCallsAreOff(ToolTalk talk) throws IOException {
        String prompt = "use get_weather and then read clock";
        List<Invoked> both =
                talk.calls(ask(talk, talk.asking(prompt, "", false)).json());
        assertThat(both).extracting(Invoked::name).containsExactly("get_weather", "read_clock");
        assertThat(both).extracting(Invoked::id).doesNotHaveDuplicates();
        assertThat(talk.streamedCalls(ask(talk, talk.asking(prompt, "", true))))
                .extracting(Invoked::name)
                .containsExactly("get_weather", "read_clock");
        assertThat(talk.calls(
                        ask(talk, talk.asking(prompt, talk.oneAtATime(), false)).json()))
                .extracting(Invoked::name)
                .containsExactly("get_weather");
    }

    @ParameterizedTest
    @EnumSource
    void namedToolIsCalledAndNoneMeansNone(ToolTalk talk) throws IOException {
        assertThat(onlyCall(talk, ask(talk, talk.asking("get_weather", talk.named("read_clock"), false)))
                        .name())
                .isEqualTo("read_clock");
        assertThat(talk.calls(ask(talk, talk.asking("get_weather", talk.none(), false))
                        .json()))
                .isEmpty();
        assertThat(talk.calls(ask(talk, talk.asking("hello", "", false)).json()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void choiceOfAToolThatIsNotOfferedIsRefused(ToolTalk talk) throws IOException {
        RawResponse response = ask(talk, talk.asking("hi", talk.named("nothing"), false));
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("tool_choice names nothing", "[get_weather, read_clock]");
    }

    @ParameterizedTest
    @EnumSource
    void limitCutsACallInTheMiddle(ToolTalk talk) throws IOException {
        RawResponse stream = ask(talk, talk.asking("hi", talk.required(), true).replace("tokens\":100", "tokens\":3"));
        assertThat(talk.fragments(stream)).hasSize(2);
        assertThat(truth(stream).finishReason()).isEqualTo("length");
        assertThat(truth(stream).completionTokens()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"four-tokens-per-event", "finish-with-last", "merged-events", "usage-every-chunk", "role-on-every"})
    void reshapedStreamsCarryTheSameCall(String fault) throws IOException {
        ToolTalk talk = ToolTalk.CHAT;
        String prompt = "hi [[fault:" + fault + "]]";
        Invoked whole = onlyCall(talk, ask(talk, talk.asking(prompt, talk.required(), false)));
        RawResponse stream = ask(talk, talk.asking(prompt, talk.required(), true));
        assertThat(talk.streamedCalls(stream)).singleElement().matches(whole::sameButId);
        assertThat(truth(stream).finishReason()).isEqualTo("tool_calls");
    }

    @Test
    void contentOfACallingMessageIsNull() throws IOException {
        ToolTalk talk = ToolTalk.CHAT;
        RawResponse whole = ask(talk, talk.asking("hi", talk.required(), false));
        assertThat(whole.json().at("/choices/0/message/content").isNull()).isTrue();
    }

    private static Invoked onlyCall(ToolTalk talk, RawResponse whole) {
        List<Invoked> calls = talk.calls(whole.json());
        assertThat(calls).as(whole.body()).hasSize(1);
        return calls.get(0);
    }

    private RawResponse ask(ToolTalk talk, String body) throws IOException {
        try (RawClient client = new RawClient(simulator, "openrouter")) {
            return client.ask(talk.dialect(), body).read();
        }
    }

    private TruthEntry truth(RawResponse response) {
        return simulator.truth().find(response.sequence()).orElseThrow();
    }
}
