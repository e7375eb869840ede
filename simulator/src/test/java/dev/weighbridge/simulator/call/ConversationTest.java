package dev.weighbridge.simulator.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final Turn ASKED = new Turn.Said(Turn.Speaker.USER, "weather?");
    private static final Turn CALLED = new Turn.Called("1", "get_weather", "{}");
    private static final Turn RETURNED = new Turn.Returned("1", "rain");

    @Test
    void promptIsALineForEachTurnThatSaysSomething() {
        Conversation talk = Conversation.of(List.of(new Turn.Said(Turn.Speaker.SYSTEM, ""), ASKED, CALLED, RETURNED));
        assertThat(talk.prompt()).isEqualTo("weather?\nget_weather {}\nrain");
    }

    @Test
    void resultsAreNewUntilTheModelSpeaks() {
        assertThat(Conversation.of(List.of(ASKED, CALLED, RETURNED)).newResults())
                .containsExactly("rain");
        Turn answered = new Turn.Said(Turn.Speaker.ASSISTANT, "it rains");
        assertThat(Conversation.of(List.of(ASKED, CALLED, RETURNED, answered, ASKED))
                        .newResults())
                .isEmpty();
    }

    @Test
    void questionIsWhatTheUserSaidSinceTheModelsLastTurn() {
        Turn answered = new Turn.Said(Turn.Speaker.ASSISTANT, "it rains");
        Turn next = new Turn.Said(Turn.Speaker.USER, "and now?");
        assertThat(Conversation.of(List.of(ASKED, answered, next)).question()).isEqualTo("and now?");
    }

    @Test
    void resultMustAnswerACallBeforeIt() {
        assertThatThrownBy(() -> Conversation.of(List.of(ASKED, RETURNED, CALLED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("answers the call '1'");
    }

    @Test
    void sameConversationHasTheSamePromptInEveryDialect() {
        String chat = """
                {"model":"m","messages":[{"role":"developer","content":"be brief"},{"role":"user","content":"go"},
                 {"role":"assistant","content":"well","tool_calls":[{"id":"c","type":"function",
                  "function":{"name":"f","arguments":"{ \\"a\\": [1, 2] }"}}]},
                 {"role":"tool","tool_call_id":"c","content":"done"},{"role":"user","content":"thanks"}]}""";
        String responses = """
                {"model":"m","instructions":"be brief","input":[{"role":"user","content":[
                  {"type":"input_text","text":"go"}]},{"type":"reasoning","id":"rs","summary":[]},
                 {"type":"message","role":"assistant","content":[{"type":"output_text","text":"well"}]},
                 {"type":"function_call","call_id":"c","name":"f","arguments":"{\\"a\\":[1,2]}"},
                 {"type":"function_call_output","call_id":"c","output":"done"},{"role":"user","content":"thanks"}]}""";
        String messages = """
                {"model":"m","max_tokens":9,"system":"be brief","messages":[{"role":"user","content":"go"},
                 {"role":"assistant","content":[{"type":"thinking","thinking":"hm","signature":"s"},
                  {"type":"text","text":"well"},{"type":"tool_use","id":"c","name":"f","input":{"a":[1,2]}}]},
                 {"role":"user","content":[{"type":"tool_result","tool_use_id":"c",
                   "content":[{"type":"text","text":"done"}]},{"type":"text","text":"thanks"}]}]}""";
        assertThat(ChatRequest.parse(bytes(chat)).prompt())
                .isEqualTo("be brief\ngo\nwell\nf {\"a\":[1,2]}\ndone\nthanks")
                .isEqualTo(ResponsesRequest.parse(bytes(responses)).prompt())
                .isEqualTo(MessagesRequest.parse(bytes(messages), "").prompt());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
