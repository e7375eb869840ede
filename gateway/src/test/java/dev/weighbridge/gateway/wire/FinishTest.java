package dev.weighbridge.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Finish.Reason;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows J08 to J14 and J25: why an answer ended, and whether it did. */
class FinishTest {
    private static final Outcome COMPLETED = new Outcome.Completed(Reason.STOP);

    @Test
    void j08AnEmptyFinishReasonIsNone() {
        Exchange exchange = Feed.stream()
                .data("{\"choices\":[{\"delta\":{\"content\":\"a\"},\"finish_reason\":\"\"}]}")
                .finish("stop")
                .done()
                .end();
        assertThat(exchange.outcome()).isEqualTo(COMPLETED);
        assertThat(exchange.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "eos,STOP",
        "end_turn,STOP",
        "STOP,STOP",
        "MAX_TOKENS,LENGTH",
        "function_call,TOOL_CALLS",
        "Content_Filter,CONTENT_FILTER",
        "insufficient_system_resource,OTHER"
    })
    void j09OtherSpellingsAreMappedAndKept(String raw, Reason reason) {
        Exchange exchange = Feed.stream().content("a").finish(raw).done().end();
        assertThat(exchange.choices().get(0).finish()).isEqualTo(new Finish(reason, raw));
    }

    @Test
    void j09AReasonNobodyKnowsIsStillAnEnd() {
        assertThat(Feed.stream().content("a").finish("bored").done().end().outcome())
                .isEqualTo(new Outcome.Completed(Reason.OTHER));
    }

    @Test
    void j10OfTwoFinishesTheFirstHolds() {
        Exchange exchange = Feed.stream()
                .content("a")
                .finish("length")
                .finish("stop")
                .done()
                .end();
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Truncated());
        assertThat(exchange.notes()).containsExactly(Note.FINISH_REPEATED);
    }

    @Test
    void j11TheFinishMayComeWithTheLastContent() {
        Exchange exchange = Feed.stream()
                .content("Hel")
                .data("{\"choices\":[{\"delta\":{\"content\":\"lo\"},\"finish_reason\":\"stop\"}]}")
                .done()
                .end();
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.notes()).isEmpty();
    }

    @Test
    void j12ContentAfterTheFinishIsKeptAndNoted() {
        Exchange exchange =
                Feed.stream().content("Hel").finish("stop").content("lo").done().end();
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.outcome()).isEqualTo(COMPLETED);
        assertThat(exchange.notes()).containsExactly(Note.CONTENT_AFTER_FINISH);
    }

    @Test
    void j13DoneWithoutAFinishIsIncomplete() {
        Exchange exchange = Feed.stream().content("Hello").done().end();
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Incomplete("the end marker came without a finish reason"));
        assertThat(exchange.content()).isEqualTo("Hello");
    }

    @Test
    void j14TheEndWithoutAFinishIsIncomplete() {
        assertThat(Feed.stream().content("Hello").end().outcome())
                .isEqualTo(new Outcome.Incomplete("the body ended without a finish reason"));
        assertThat(Feed.body("{\"choices\":[{\"message\":{\"content\":\"Hello\"}}]}")
                        .end()
                        .outcome())
                .isEqualTo(new Outcome.Incomplete("the body ended without a finish reason"));
    }

    @Test
    void j25ReasoningAloneThatReachedTheLimitIsTruncated() {
        Exchange exchange = Feed.stream()
                .delta("{\"reasoning\":\"hm\",\"content\":\"\"}")
                .finish("length")
                .done()
                .end();
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Truncated());
        assertThat(exchange.choices().get(0).reasoning()).isEqualTo("hm");
        assertThat(exchange.marks().firstTokenNanos()).isEqualTo(Feed.FIRST);
        assertThat(exchange.marks().firstVisibleNanos()).isNull();
        assertThat(exchange.notes()).isEmpty();
    }

    @Test
    void j25ReasoningAloneInAWholeBodyIsNotVisible() {
        Exchange exchange = Feed.body(
                        "{\"choices\":[{\"message\":{\"content\":null,\"reasoning\":\"hm\"},\"finish_reason\":\"length\"}]}")
                .end();
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Truncated());
        assertThat(exchange.marks().firstTokenNanos()).isEqualTo(Feed.FIRST);
        assertThat(exchange.marks().firstVisibleNanos()).isNull();
    }

    @Test
    void anAnswerThatFinishesWithoutAWordIsCompleteAndNoted() {
        Exchange exchange = Feed.stream()
                .delta("{\"role\":\"assistant\",\"content\":\"\"}")
                .finish("stop")
                .done()
                .end();
        assertThat(exchange.outcome()).isEqualTo(COMPLETED);
        assertThat(exchange.notes()).containsExactly(Note.EMPTY_ANSWER);
        assertThat(exchange.marks().firstTokenNanos()).isNull();
    }

    @Test
    void aRefusalIsRefusedWhateverTheFinish() {
        Exchange exchange = Feed.stream()
                .delta("{\"refusal\":\"I \"}")
                .delta("{\"refusal\":\"cannot.\"}")
                .finish("stop")
                .done()
                .end();
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Refused("I cannot."));
        assertThat(exchange.marks().firstVisibleNanos()).isEqualTo(Feed.FIRST);
    }

    @Test
    void aFilterIsARefusal() {
        Exchange exchange =
                Feed.stream().content("a").finish("content_filter").done().end();
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Refused("content_filter"));
    }

    @Test
    void aFinishOfErrorIsAnErrorEvenWithoutWords() {
        assertThat(Feed.stream().content("a").finish("error").done().end().outcome())
                .isInstanceOf(Outcome.StreamError.class);
    }

    @Test
    void aTimeoutBeforeTheFinishIsThatTimeout() {
        Outcome timeout = new Outcome.Timeout(Outcome.Timer.DATA_IDLE, 5);
        Exchange exchange = Feed.stream().content("Hel").abort(timeout);
        assertThat(exchange.outcome()).isEqualTo(timeout);
        assertThat(exchange.content()).isEqualTo("Hel");
    }
}
