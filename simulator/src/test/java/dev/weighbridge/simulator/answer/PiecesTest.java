package dev.weighbridge.simulator.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.simulator.wire.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {
    @Test
    void piecesAreFourCharactersAndCutNoneInTwo() {
        assertThat(Pieces.of("ab🔧🔧🔧안")).containsExactly("ab🔧🔧", "🔧안");
        assertThat(Pieces.of("")).isEmpty();
    }

    @Test
    void callsAreCutWhereTheTokensEnd() {
        ToolCall call = new ToolCall("t", "f", List.of("{\"a\"", ":1}"));
        assertThat(Answer.calling(List.of(call, call), 6).calls()).hasSize(2);
        assertThat(Answer.calling(List.of(call, call), 6).finishReason()).isEqualTo("tool_calls");
        Answer cut = Answer.calling(List.of(call, call), 4);
        assertThat(cut.calls()).extracting(ToolCall::arguments).containsExactly("{\"a\":1}", "");
        assertThat(cut.finishReason()).isEqualTo("length");
        assertThat(Answer.calling(List.of(call), 0).calls()).isEmpty();
    }
}
