package dev.weighbridge.simulator.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.simulator.skill.Content;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import dev.weighbridge.simulator.skill.KeyedCall;
import dev.weighbridge.simulator.skill.Quality;
import dev.weighbridge.simulator.wire.ToolCall;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class KeyedWriterTest {
    private static final KeyedAnswer TEXT = KeyedAnswer.texts("facts", "It is Seoul, of course.", "It is Busan.");
    private static final KeyedAnswer JSON =
            KeyedAnswer.json("extraction", "{\"city\":\"서울\",\"days\":[1,2]}", "{\"city\":\"부산\",\"days\":[]}");
    private static final KeyedCall CLOCK = new KeyedCall("clock", "{\"zone\":\"Asia/Seoul\"}");
    private static final KeyedAnswer CALLS = new KeyedAnswer(
            "tools",
            Content.Calls.of(new KeyedCall("weather", "{\"city\":\"Seoul\"}"), CLOCK),
            new Content.Text("None of the tools fits this."));

    @Test
    void rightAndWrongAreToTheLetter() {
        assertThat(written(TEXT, Quality.RIGHT).text()).isEqualTo("It is Seoul, of course.");
        assertThat(written(JSON, Quality.WRONG).text()).isEqualTo("{\"city\":\"부산\",\"days\":[]}");
        assertThat(written(TEXT, Quality.RIGHT).finishReason()).isEqualTo("stop");
    }

    @Test
    void callsAreMadeInOrderWithIdsOfTheirOwn() {
        Answer answer = written(CALLS, Quality.RIGHT);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.calls()).extracting(ToolCall::name).containsExactly("weather", "clock");
        assertThat(answer.calls())
                .extracting(ToolCall::arguments)
                .containsExactly("{\"city\":\"Seoul\"}", "{\"zone\":\"Asia/Seoul\"}");
        assertThat(answer.calls()).extracting(ToolCall::token).containsExactly("t0", "t1");
        assertThat(answer.finishReason()).isEqualTo("tool_calls");
        assertThat(written(CALLS, Quality.WRONG).text()).isEqualTo("None of the tools fits this.");
    }

    @Test
    void callsAreWrittenOutWhereNoneMayBeMade() {
        Answer answer = new KeyedWriter(order("p", 100), Optional.empty()).write(CALLS, Quality.RIGHT);
        assertThat(answer.calls()).isEmpty();
        assertThat(answer.text()).isEqualTo("""
                [{"name":"weather","arguments":{"city":"Seoul"}},{"name":"clock","arguments":{"zone":"Asia/Seoul"}}]""");
        assertThat(answer.finishReason()).isEqualTo("stop");
    }

    @Test
    void refusalIsInTheLanguageOfThePromptAndSaysSoInItsFinish() {
        assertThat(written(TEXT, Quality.REFUSED).text()).isEqualTo("I'm sorry, but I can't help with that.");
        assertThat(written(TEXT, Quality.REFUSED).finishReason()).isEqualTo("content_filter");
        Answer korean = new KeyedWriter(order("서울?", 100), Optional.empty()).write(TEXT, Quality.REFUSED);
        assertThat(korean.text()).isEqualTo("죄송하지만 그 요청은 도와드릴 수 없습니다.");
    }

    @Test
    void truncatedAnswerIsTheFirstHalfAndEndsByLength() {
        Answer answer = written(TEXT, Quality.TRUNCATED);
        assertThat(answer.text()).isEqualTo("It is Seoul,");
        assertThat(answer.finishReason()).isEqualTo("length");
        assertThat(written(KeyedAnswer.texts("facts", "42", "43"), Quality.TRUNCATED)
                        .cut())
                .isTrue();
        Answer calls = written(CALLS, Quality.TRUNCATED);
        assertThat(calls.calls()).extracting(ToolCall::name).containsExactly("weather", "clock");
        assertThat(calls.calls()).extracting(ToolCall::arguments).containsExactly("{\"city\":\"Seoul\"}", "");
        assertThat(calls.finishReason()).isEqualTo("length");
    }

    @Test
    void brokenJsonLacksItsLastCharacterAndEndsAsIfWhole() {
        assertThat(written(JSON, Quality.BROKEN).text()).isEqualTo("{\"city\":\"서울\",\"days\":[1,2]");
        assertThat(written(JSON, Quality.BROKEN).finishReason()).isEqualTo("stop");
        Answer calls = written(CALLS, Quality.BROKEN);
        assertThat(calls.calls())
                .extracting(ToolCall::arguments)
                .containsExactly("{\"city\":\"Seoul\"}", "{\"zone\":\"Asia/Seoul\"");
        assertThat(calls.finishReason()).isEqualTo("tool_calls");
    }

    @Test
    void callersLimitCutsWhateverIsWritten() {
        for (Quality quality : Quality.values()) {
            Answer answer = new KeyedWriter(order("p", 2), Optional.of("t")).write(TEXT, quality);
            assertThat(answer.tokens()).as(quality.name()).hasSize(2);
            assertThat(answer.finishReason()).as(quality.name()).isEqualTo("length");
        }
    }

    @Test
    void stopTextEndsTheAnswerBeforeItself() {
        AnswerOrder order = new AnswerOrder("m", "p", OptionalInt.empty(), List.of(","));
        Answer answer = new KeyedWriter(order, Optional.empty()).write(TEXT, Quality.RIGHT);
        assertThat(answer.text()).isEqualTo("It is Seoul");
        assertThat(answer.finishReason()).isEqualTo("stop");
    }

    private static Answer written(KeyedAnswer key, Quality quality) {
        return new KeyedWriter(order("Which city?", 100), Optional.of("t")).write(key, quality);
    }

    private static AnswerOrder order(String prompt, int most) {
        return new AnswerOrder("m", prompt, OptionalInt.of(most), List.of());
    }
}
