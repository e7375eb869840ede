package dev.weighbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.testing.Spoken;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialectsTest {
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
    void sameQuestionGetsTheSameTextAndCountsAsInChat(Spoken dialect) throws IOException {
        RawResponse chat = ask(Spoken.CHAT, Spoken.CHAT.request("hello there", false));
        RawResponse whole = ask(dialect, dialect.request("hello there", false));
        RawResponse stream = ask(dialect, dialect.request("hello there", true));
        assertThat(dialect.text(whole)).isNotEmpty().isEqualTo(Spoken.CHAT.text(chat));
        assertThat(dialect.streamedText(stream)).isEqualTo(dialect.text(whole));
        assertThat(dialect.counts(whole.json().get("usage")))
                .isEqualTo(Spoken.CHAT.counts(chat.json().get("usage")));
        assertThat(dialect.counts(dialect.streamedUsage(stream)))
                .isEqualTo(dialect.counts(whole.json().get("usage")));
    }

    @ParameterizedTest
    @EnumSource
    void truthEqualsWhatWasSentInEachDialect(Spoken dialect) throws IOException {
        RawResponse stream = ask(dialect, dialect.request("hello there", true));
        TruthEntry truth = truth(stream);
        assertThat(dialect.counts(dialect.streamedUsage(stream)))
                .containsExactly(truth.promptTokens(), truth.completionTokens());
        assertThat(truth.tokenNanos().count()).isEqualTo(8);
        assertThat(truth.usageSent()).isTrue();
        assertThat(truth.finishReason()).isEqualTo("stop");
        assertThat(truth.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(stream.body()).contains(truth.responseId());
    }

    @ParameterizedTest
    @CsvSource({"CHAT, gen-", "RESPONSES, resp_", "MESSAGES, msg_"})
    void idIsTheDialectsAndTheGenerationIdIsOpenRouters(Spoken dialect, String prefix) throws IOException {
        RawResponse whole = ask(dialect, dialect.request("hello", false));
        assertThat(whole.json().get("id").asText())
                .startsWith(prefix)
                .isEqualTo(truth(whole).responseId());
        assertThat(whole.header("x-generation-id")).startsWith("gen-");
        assertThat(whole.json().at("/usage/cost").isNumber()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void limitEndsTheAnswerInEachDialect(Spoken dialect) throws IOException {
        String turns = "[{\"role\":\"user\",\"content\":\"hello\"}]";
        RawResponse stream = ask(dialect, dialect.request(turns, true, 3, ""));
        assertThat(dialect.counts(dialect.streamedUsage(stream))).last().isEqualTo(3);
        assertThat(truth(stream).ending()).isEqualTo(Ending.LENGTH);
        assertThat(truth(stream).finishReason()).isEqualTo("length");
    }

    @Test
    void instructionsCountTheSameWhereverADialectHasThem() throws IOException {
        String user = "{\"role\":\"user\",\"content\":\"hello\"}";
        RawResponse chat = ask(
                Spoken.CHAT,
                Spoken.CHAT.request("[{\"role\":\"system\",\"content\":\"be brief\"}," + user + "]", false, 9, ""));
        RawResponse responses = ask(
                Spoken.RESPONSES,
                Spoken.RESPONSES.request("[" + user + "]", false, 9, ",\"instructions\":\"be brief\""));
        RawResponse messages = ask(
                Spoken.MESSAGES,
                Spoken.MESSAGES.request(
                        "[" + user + "]", false, 9, ",\"system\":[{\"type\":\"text\",\"text\":\"be brief\"}]"));
        assertThat(Spoken.RESPONSES.text(responses)).isEqualTo(Spoken.CHAT.text(chat));
        assertThat(Spoken.MESSAGES.text(messages)).isEqualTo(Spoken.CHAT.text(chat));
        assertThat(truth(responses).promptTokens()).isEqualTo(truth(chat).promptTokens());
        assertThat(truth(messages).promptTokens()).isEqualTo(truth(chat).promptTokens());
    }

    @ParameterizedTest
    @EnumSource
    void faultsBreakEveryDialect(Spoken dialect) throws IOException {
        try (RawClient client = new RawClient(simulator, "openrouter")) {
            RawClient.Ended ended = client.ask(dialect, dialect.request("hi [[fault:cut-after-3]]", true))
                    .readToEnd();
            assertThat(ended.text()).doesNotContain("\r\n0\r\n\r\n").contains("data: {");
        }
        RawResponse split = ask(dialect, dialect.request("hi [[fault:seven-byte-writes]]", true));
        assertThat(truth(split).tokenNanos().count()).isEqualTo(8);
        assertThat(dialect.streamedText(split)).isNotEmpty();
    }

    private RawResponse ask(Spoken dialect, String body) throws IOException {
        try (RawClient client = new RawClient(simulator, "openrouter")) {
            return client.ask(dialect, body).read();
        }
    }

    private TruthEntry truth(RawResponse response) {
        return simulator.truth().find(response.sequence()).orElseThrow();
    }
}
