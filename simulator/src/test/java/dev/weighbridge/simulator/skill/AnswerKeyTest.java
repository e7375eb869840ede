package dev.weighbridge.simulator.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.exchange.ToolCall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerKeyTest {
    private static final KeyedAnswer BRIEF = KeyedAnswer.texts("facts", "4", "5");
    private static final KeyedAnswer LONG = KeyedAnswer.texts("facts", "four", "five");

    @Test
    void wholeConversationIsLookedUpBeforeTheLastWords() {
        AnswerKey key = AnswerKey.of(Map.of("2 + 2?", BRIEF, "In words.\n2 + 2?", LONG));
        assertThat(key.find(new Question("In words.\n2 + 2?", "2 + 2?"))).contains(LONG);
        assertThat(key.find(new Question("In French.\n2 + 2?", "2 + 2?"))).contains(BRIEF);
        assertThat(key.find(Question.of("2 + 3?"))).isEmpty();
    }

    @Test
    void otherKeyAnswersWhereTheFirstKnowsNothing() {
        AnswerKey key = AnswerKey.of(Map.of("a", BRIEF)).orElse(AnswerKey.of(Map.of("a", LONG, "b", LONG)));
        assertThat(key.find(Question.of("a"))).contains(BRIEF);
        assertThat(key.find(Question.of("b"))).contains(LONG);
        assertThat(AnswerKey.EMPTY.find(Question.of("a"))).isEmpty();
    }

    @Test
    void rightAndWrongMustDiffer() {
        assertThatThrownBy(() -> KeyedAnswer.texts("facts", "4", "4")).hasMessageContaining("must differ");
        assertThatThrownBy(() -> KeyedAnswer.texts(" ", "4", "5")).hasMessageContaining("kind must not be blank");
        assertThatThrownBy(() -> KeyedAnswer.texts("facts", "", "5")).hasMessageContaining("must say something");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "\"a\"", "{", "{\"a\":1} ", "{\"a\":1}}", "[1] [2]"})
    void jsonMustBeOneObjectOrArray(String text) {
        assertThatThrownBy(() -> new Content.Json(text)).hasMessageContaining("one object or array");
        assertThatThrownBy(() -> new KeyedCall("f", text)).hasMessageContaining("a JSON object");
    }

    @Test
    void callsMustBeThereAndHaveNames() {
        assertThatThrownBy(() -> Content.Calls.of()).hasMessageContaining("must have one at least");
        assertThatThrownBy(() -> new KeyedCall("f\"", "{}")).hasMessageContaining("a name without quotes");
        assertThatThrownBy(() -> new KeyedCall("f", "[1]")).hasMessageContaining("has the arguments [1]");
    }

    @Test
    void whatWasSaidIsCallsElseJsonElseText() {
        ToolCall call = new ToolCall("call_1", "f", "{}");
        assertThat(Content.of("any", List.of(call))).isEqualTo(Content.Calls.of(new KeyedCall("f", "{}")));
        assertThat(Content.of("[1]", List.of())).isEqualTo(new Content.Json("[1]"));
        assertThat(Content.of("4", List.of())).isEqualTo(new Content.Text("4"));
    }
}
