package dev.weighbridge.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish.Reason;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.ToolCall;
import org.junit.jupiter.api.Test;

/** Rows J27 to J34: tool calls, in fragments of every kind. */
class ToolCallsTest {
    private static final ToolCall SEOUL = new ToolCall("c1", "weather", "{\"city\":\"Seoul\"}");
    private static final ToolCall PARIS = new ToolCall("c2", "weather", "{\"city\":\"Paris\"}");

    @Test
    void fragmentsBelongToTheCallOfTheirIndex() {
        Exchange exchange = calling(
                "{\"index\":0,\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\"weather\",\"arguments\":\"\"}}",
                "{\"index\":1,\"id\":\"c2\",\"function\":{\"name\":\"weather\",\"arguments\":\"{\\\"city\\\":\"}}",
                "{\"index\":0,\"function\":{\"arguments\":\"{\\\"city\\\":\\\"Seoul\\\"}\"}}",
                "{\"index\":1,\"function\":{\"arguments\":\"\\\"Paris\\\"}\"}}");
        assertCalls(exchange, SEOUL, PARIS);
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(Reason.TOOL_CALLS));
        assertThat(exchange.firstTokenText()).isEqualTo("weather");
        assertThat(exchange.marks().firstVisibleNanos()).isEqualTo(Feed.FIRST);
        assertThat(exchange.wire().tokenEvents()).isEqualTo(4);
    }

    @Test
    void j27WithoutAnIndexTheIdTells() {
        assertCalls(
                calling(
                        "{\"id\":\"c1\",\"function\":{\"name\":\"weather\",\"arguments\":\"{\\\"city\\\":\"}}",
                        "{\"function\":{\"arguments\":\"\\\"Seoul\\\"}\"}}",
                        "{\"id\":\"c2\",\"function\":{\"name\":\"weather\",\"arguments\":\"{\\\"city\\\":\"}}",
                        "{\"id\":\"c2\",\"function\":{\"arguments\":\"\\\"Paris\\\"}\"}}"),
                SEOUL,
                PARIS);
    }

    @Test
    void j27WithoutIndexAndIdThePlaceTells() {
        Exchange exchange = calling(
                "{\"function\":{\"name\":\"a\"}},{\"function\":{\"name\":\"b\"}}",
                "{\"function\":{\"arguments\":\"1\"}},{\"function\":{\"arguments\":\"2\"}}");
        assertCalls(exchange, new ToolCall("", "a", "1"), new ToolCall("", "b", "2"));
    }

    @Test
    void j27WithoutAnythingItIsTheCallLastOpenUntilAnotherName() {
        Exchange exchange = calling(
                "{\"function\":{\"name\":\"a\",\"arguments\":\"[1\"}}",
                "{\"function\":{\"arguments\":\"]\"}}",
                "{\"function\":{\"name\":\"b\",\"arguments\":\"[2]\"}}");
        assertCalls(exchange, new ToolCall("", "a", "[1]"), new ToolCall("", "b", "[2]"));
    }

    @Test
    void j27CallsOfAWholeMessageHaveNoIndex() {
        Exchange exchange = Feed.body("{\"choices\":[{\"finish_reason\":\"tool_calls\",\"message\":{\"content\":null,"
                        + "\"tool_calls\":[{\"function\":{\"name\":\"a\",\"arguments\":\"{}\"}},"
                        + "{\"function\":{\"name\":\"a\",\"arguments\":\"{}\"}}]}}]}")
                .end();
        assertCalls(exchange, new ToolCall("", "a", "{}"), new ToolCall("", "a", "{}"));
    }

    @Test
    void j28AnotherIdUnderTheSameIndexIsAnotherCall() {
        assertCalls(
                calling(
                        "{\"index\":0,\"id\":\"c1\",\"function\":{\"name\":\"weather\",\"arguments\":\"{\\\"city\\\":\\\"Seoul\\\"}\"}}",
                        "{\"index\":0,\"id\":\"c2\",\"function\":{\"name\":\"weather\",\"arguments\":\"{\\\"city\\\":\"}}",
                        "{\"index\":0,\"function\":{\"arguments\":\"\\\"Paris\\\"}\"}}"),
                SEOUL,
                PARIS);
    }

    @Test
    void j29TheIdMayComeOnceEachTimeOrBeEmptyLater() {
        assertCalls(
                calling(
                        "{\"index\":0,\"id\":\"c1\",\"function\":{\"name\":\"weather\"}}",
                        "{\"index\":0,\"id\":\"c1\",\"function\":{\"arguments\":\"{\\\"city\\\":\"}}",
                        "{\"index\":0,\"id\":\"\",\"function\":{\"name\":null,\"arguments\":\"\\\"Seoul\\\"}\"}}"),
                SEOUL);
    }

    @Test
    void j29TheIdMayComeLate() {
        assertCalls(
                calling(
                        "{\"index\":0,\"function\":{\"name\":\"weather\"}}",
                        "{\"index\":0,\"id\":\"c1\",\"function\":{\"arguments\":\"{\\\"city\\\":\\\"Seoul\\\"}\"}}"),
                SEOUL);
    }

    @Test
    void j30TheNameMayComeAfterTheArgumentsOrInParts() {
        assertCalls(
                calling(
                        "{\"index\":0,\"id\":\"c1\",\"function\":{\"arguments\":\"{\\\"city\\\":\"}}",
                        "{\"index\":0,\"function\":{\"name\":\"wea\",\"arguments\":\"\\\"Seoul\\\"}\"}}",
                        "{\"index\":0,\"function\":{\"name\":\"ther\"}}"),
                SEOUL);
    }

    @Test
    void j30ANameRepeatedInFullIsNotDoubled() {
        assertCalls(
                calling(
                        "{\"index\":0,\"id\":\"c1\",\"function\":{\"name\":\"weather\",\"arguments\":\"{\\\"city\\\":\"}}",
                        "{\"index\":0,\"id\":\"c1\",\"function\":{\"name\":\"weather\",\"arguments\":\"\\\"Seoul\\\"}\"}}"),
                SEOUL);
    }

    @Test
    void j31ArgumentsAsAnObjectAreWrittenAsTextAndNoted() {
        Exchange exchange = calling(
                "{\"index\":0,\"id\":\"c1\",\"function\":{\"arguments\":{\"city\":\"Seoul\"},\"name\":\"weather\"}}");
        assertCalls(exchange, SEOUL);
        assertThat(exchange.notes()).containsExactly(Note.ARGUMENTS_AS_OBJECT);
    }

    @Test
    void j32ArgumentsAreKeptAsSentAndNoneAreAnEmptyObject() {
        Exchange exchange = calling(
                "{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"{oops\"}}",
                "{\"index\":1,\"id\":\"b\",\"function\":{\"name\":\"g\",\"arguments\":\"\"}}");
        assertCalls(exchange, new ToolCall("a", "f", "{oops"), new ToolCall("b", "g", "{}"));
    }

    @Test
    void j33AFinishOfStopWithToolCallsIsReadAsToolCalls() {
        Exchange exchange = Feed.stream()
                .delta("{\"tool_calls\":[{\"index\":0,\"id\":\"c1\",\"function\":{\"name\":\"f\"}}]}")
                .finish("stop")
                .done()
                .end();
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(Reason.TOOL_CALLS));
        assertThat(exchange.choices().get(0).finish().raw()).isEqualTo("stop");
        assertThat(exchange.notes()).containsExactly(Note.FINISH_STOP_WITH_TOOL_CALLS);
    }

    @Test
    void j34ALegacyFunctionCallIsAToolCallWithoutAnId() {
        Exchange exchange = Feed.stream()
                .delta("{\"function_call\":{\"name\":\"weather\",\"arguments\":\"\"}}")
                .delta("{\"function_call\":{\"arguments\":\"{\\\"city\\\":\\\"Seoul\\\"}\"}}")
                .finish("function_call")
                .done()
                .end();
        assertCalls(exchange, new ToolCall("", "weather", "{\"city\":\"Seoul\"}"));
        assertThat(exchange.notes()).isEmpty();
    }

    private static Exchange calling(String... fragments) {
        Feed feed = Feed.stream();
        for (String fragment : fragments) {
            feed.delta("{\"tool_calls\":[" + fragment + "]}");
        }
        return feed.finish("tool_calls").done().end();
    }

    private static void assertCalls(Exchange exchange, ToolCall... calls) {
        assertThat(exchange.choices().get(0).toolCalls()).containsExactly(calls);
    }
}
