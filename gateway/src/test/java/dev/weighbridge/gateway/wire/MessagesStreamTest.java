package dev.weighbridge.gateway.wire;

import static dev.weighbridge.gateway.exchange.Finish.Reason.STOP;
import static dev.weighbridge.gateway.exchange.Finish.Reason.TOOL_CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Retryable;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.exchange.Usage;
import org.junit.jupiter.api.Test;

/** Rows A01 to A20: what Anthropic's streams and those of gateways that imitate it are made of. */
class MessagesStreamTest {
    private static final String USAGE = "'usage':{'input_tokens':25,'output_tokens':1}";

    @Test
    void a01EventsWithoutANameGoByTheirType() {
        Exchange exchange = stream()
                .data(json("{'type':'message_start','message':{'id':'m1','model':'c'}}"))
                .data(json("{'type':'content_block_start','index':0,'content_block':{'type':'text','text':''}}"))
                .data(json("{'type':'content_block_delta','index':0,'delta':{'type':'text_delta','text':'Hi'}}"))
                .data(json("{'type':'message_delta','delta':{'stop_reason':'end_turn'}}"))
                .data(json("{'type':'message_stop'}"))
                .end();
        assertThat(exchange.content()).isEqualTo("Hi");
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(STOP));
        assertThat(exchange.notes()).isEmpty();
        assertThat(exchange.identity().model()).isEqualTo("c");
    }

    @Test
    void a02TheDataHoldsWhereTheNameSaysOtherwise() {
        Exchange exchange = begun().event(
                        "ping", "{'type':'content_block_delta','index':0,'delta':{'type':'text_delta','text':'Hi'}}")
                .typed("message_delta", "'delta':{'stop_reason':'end_turn'}")
                .typed("message_stop", "")
                .end();
        assertThat(exchange.content()).isEqualTo("Hi");
        assertThat(exchange.notes()).containsExactly(Note.EVENT_NAME_DIFFERS);
    }

    @Test
    void a03AnEndMarkerAfterTheLastEventIsNoNews() {
        assertThat(answered("Hi").done().end().notes()).isEmpty();
        assertThat(answered("Hi").done().end().outcome()).isEqualTo(new Outcome.Completed(STOP));
    }

    @Test
    void a04AnEndMarkerUnderANameIsNoNewsEither() {
        assertThat(answered("Hi").event("done", "[DONE]").end().notes()).isEmpty();
    }

    @Test
    void a05AnErrorInMidStreamKeepsWhatCameBefore() {
        Exchange exchange = begun().typed(
                        "content_block_delta", "'index':0,'delta':{'type':'text_delta','text':'Half'}")
                .typed("error", "'error':{'type':'overloaded_error','message':'Overloaded'}")
                .end();
        assertThat(exchange.content()).isEqualTo("Half");
        assertOverloaded(exchange);
    }

    @Test
    void a06AnErrorWithoutANameIsSeen() {
        assertOverloaded(
                begun().data(json("{'type':'error','error':{'type':'overloaded_error','message':'Overloaded'}}"))
                        .end());
        assertOverloaded(begun().data(json("{'error':{'type':'overloaded_error','message':'Overloaded'}}"))
                .end());
    }

    @Test
    void a07WhatIsNewIsPassedOverAndNoted() {
        Exchange exchange = begun().typed("content_block_warmth", "'index':0")
                .typed("content_block_delta", "'index':0,'delta':{'type':'smell_delta','smell':'rose'}")
                .typed("content_block_start", "'index':1,'content_block':{'type':'server_tool_use','name':'x'}")
                .typed("content_block_delta", "'index':0,'delta':{'type':'text_delta','text':'Hi'}")
                .typed("message_delta", "'delta':{'stop_reason':'end_turn'}")
                .typed("message_stop", "")
                .end();
        assertThat(exchange.content()).isEqualTo("Hi");
        assertThat(exchange.notes()).containsExactly(Note.UNKNOWN_EVENT);
        assertThat(exchange.wire().tokenEvents()).isEqualTo(1);
    }

    @Test
    void a08AStreamWithoutItsLastEventIsCompleteOnceItStopped() {
        Exchange exchange = begun().typed("content_block_delta", "'index':0,'delta':{'type':'text_delta','text':'Hi'}")
                .typed("message_delta", "'delta':{'stop_reason':'end_turn'}")
                .end();
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(STOP));
        assertThat(exchange.notes()).containsExactly(Note.NO_DONE);
        assertThat(exchange.wire().sawDone()).isFalse();
    }

    @Test
    void a09AStreamThatIsCutInABlockIsIncomplete() {
        Exchange exchange = begun().typed(
                        "content_block_delta", "'index':0,'delta':{'type':'text_delta','text':'Half'}")
                .end();
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(exchange.content()).isEqualTo("Half");
        assertThat(begun().typed("message_stop", "").end().outcome()).isInstanceOf(Outcome.Incomplete.class);
    }

    @Test
    void a10AStopWithoutUsageLeavesTheOutputUnknown() {
        Usage usage = answered("Hi").end().reportedUsage().orElseThrow();
        assertThat(usage.promptTokens()).isEqualTo(25);
        assertThat(usage.completionTokens()).isNull();
        assertThat(usage.placement()).isEqualTo(Usage.Placement.MESSAGE_EVENTS);
    }

    @Test
    void a11CountsThatComeLateReplaceTheZerosThatCameFirst() {
        Usage usage = usage(
                "'usage':{'input_tokens':0,'output_tokens':0}",
                "'usage':{'input_tokens':11,'cache_read_input_tokens':4,'output_tokens':7}");
        assertThat(usage.promptTokens()).isEqualTo(15);
        assertThat(usage.cachedTokens()).isEqualTo(4);
        assertThat(usage.completionTokens()).isEqualTo(7);
        assertThat(usage("'x':1", "'usage':{'input_tokens':11,'output_tokens':7}")
                        .promptTokens())
                .isEqualTo(11);
    }

    @Test
    void a12AZeroThatComesLateReplacesNothing() {
        Usage usage = usage(USAGE, "'usage':{'input_tokens':0,'output_tokens':7}");
        assertThat(usage.promptTokens()).isEqualTo(25);
        assertThat(usage.completionTokens()).isEqualTo(7);
    }

    @Test
    void a13InputThatNeverComesIsAnEmptyObject() {
        Exchange exchange = begun().typed(
                        "content_block_start",
                        "'index':1,'content_block':{'type':'tool_use','id':'t1','name':'a','input':{}}")
                .typed("content_block_delta", "'index':1,'delta':{'type':'input_json_delta','partial_json':''}")
                .typed("content_block_stop", "'index':1")
                .typed(
                        "content_block_start",
                        "'index':2,'content_block':{'type':'tool_use','id':'t2','name':'b','input':{}}")
                .typed("content_block_stop", "'index':2")
                .typed("message_delta", "'delta':{'stop_reason':'tool_use'}")
                .typed("message_stop", "")
                .end();
        assertThat(exchange.choices().get(0).toolCalls())
                .containsExactly(new ToolCall("t1", "a", "{}"), new ToolCall("t2", "b", "{}"));
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(TOOL_CALLS));
        assertThat(exchange.wire().tokenEvents()).isEqualTo(2);
    }

    @Test
    void a13InputThatComesAtOnceIsTakenUnlessItComesInPartsToo() {
        String whole = "'content_block':{'type':'tool_use','id':'t','name':'a','input':{'x':1}}";
        Exchange once = begun().typed("content_block_start", "'index':1," + whole)
                .typed("content_block_stop", "'index':1")
                .end();
        assertThat(once.choices().get(0).toolCalls()).containsExactly(new ToolCall("t", "a", "{\"x\":1}"));
        Exchange twice = begun().typed("content_block_start", "'index':1," + whole)
                .typed("content_block_delta", "'index':1,'delta':{'type':'input_json_delta','partial_json':'{}'}")
                .typed("content_block_stop", "'index':1")
                .end();
        assertThat(twice.choices().get(0).toolCalls()).containsExactly(new ToolCall("t", "a", "{}"));
    }

    @Test
    void a14AnUnknownStopReasonIsKeptAsItIs() {
        assertThat(stopped("pause_turn").choices().get(0).finish())
                .isEqualTo(new Finish(Finish.Reason.OTHER, "pause_turn"));
        assertThat(stopped("max_tokens").outcome()).isEqualTo(new Outcome.Truncated());
        assertThat(stopped("model_context_window_exceeded").outcome()).isEqualTo(new Outcome.Truncated());
        assertThat(stopped("refusal").outcome()).isEqualTo(new Outcome.Refused("refusal"));
        assertThat(stopped("stop_sequence").outcome()).isEqualTo(new Outcome.Completed(STOP));
    }

    @Test
    void a15BlocksAreReadInTheOrderOfTheirIndexesHoweverTheyInterleave() {
        Exchange exchange = begun().typed(
                        "content_block_delta", "'index':0,'delta':{'type':'thinking_delta','thinking':'Hm.'}")
                .typed("content_block_delta", "'index':3,'delta':{'type':'text_delta','text':'d'}")
                .typed("content_block_delta", "'index':1,'delta':{'type':'text_delta','text':'a'}")
                .typed("content_block_delta", "'index':3,'delta':{'type':'text_delta','text':'e'}")
                .typed("content_block_delta", "'index':1,'delta':{'type':'text_delta','text':'b'}")
                .end();
        Choice choice = exchange.choices().get(0);
        assertThat(choice.content()).isEqualTo("abde");
        assertThat(choice.reasoning()).isEqualTo("Hm.");
        assertThat(exchange.firstTokenText()).isEqualTo("Hm.");
        assertThat(exchange.marks().firstTokenNanos())
                .isLessThan(exchange.marks().firstVisibleNanos());
    }

    @Test
    void a16ABlockThatHasNotBegunBeginsWithItsContent() {
        Exchange exchange = stream()
                .typed("message_start", "'message':{'id':'m1'}")
                .typed("content_block_delta", "'index':0,'delta':{'type':'text_delta','text':'Hi'}")
                .typed("message_delta", "'delta':{'stop_reason':'end_turn'}")
                .typed("message_stop", "")
                .end();
        assertThat(exchange.content()).isEqualTo("Hi");
        assertThat(exchange.notes()).containsExactly(Note.BLOCK_NOT_BEGUN);
    }

    @Test
    void a17OtherLineEndsAndCommentsAreTheSame() {
        Exchange exchange = stream()
                .text(
                        ": hello\r\n\r\nevent: message_start\r\ndata: {\"type\":\"message_start\",\"message\":{}}\r\n\r\n")
                .text("event: content_block_delta\r\ndata: {\"type\":\"content_block_delta\",\"index\":0,")
                .text("\"delta\":{\"type\":\"text_delta\",\"text\":\"Hi\"}}\r\n\r\n")
                .end();
        assertThat(exchange.content()).isEqualTo("Hi");
        assertThat(exchange.wire().comments()).isEqualTo(1);
    }

    @Test
    void a18CountsThatAreNullAreNoCounts() {
        Usage usage = usage(
                "'usage':{'input_tokens':25,'cache_creation_input_tokens':null,'cache_read_input_tokens':null}",
                "'usage':{'output_tokens':7}");
        assertThat(usage.promptTokens()).isEqualTo(25);
        assertThat(usage.cachedTokens()).isNull();
        assertThat(usage.completionTokens()).isEqualTo(7);
    }

    @Test
    void a19OverloadAndSpendCapsAreToldApart() {
        assertKind(529, "{'type':'overloaded_error','message':'Overloaded'}", ErrorKind.OVERLOADED, true);
        assertKind(503, "{'type':'overloaded_error','message':'Overloaded'}", ErrorKind.OVERLOADED, true);
        assertKind(429, "{'type':'rate_limit_error','message':'Too fast'}", ErrorKind.RATE_LIMIT, true);
        String spent =
                "{'type':'rate_limit_error','message':'Spent','details':{'error_code':'enforced_spend_limit_reached'}}";
        assertKind(429, spent, ErrorKind.PAYMENT, false);
    }

    @Test
    void a21ARefusedTemperatureIsAnErrorOfTheRequestInTheGatewaysWords() {
        assertKind(
                400,
                "{'type':'invalid_request_error','message':'temperature is not supported'}",
                ErrorKind.INVALID_REQUEST,
                false);
    }

    private static void assertKind(int status, String error, ErrorKind kind, boolean retryable) {
        String body = json("{'type':'error','error':" + error + ",'request_id':'req_1'}");
        Outcome outcome = Feed.error(status, body).in(Dialect.MESSAGES).end().outcome();
        GatewayError told = outcome instanceof Outcome.RateLimited limited
                ? limited.error()
                : ((Outcome.HttpError) outcome).error();
        assertThat(told.kind()).isEqualTo(kind);
        assertThat(told.retry()).isNotNull().extracting(Retryable::retryable).isEqualTo(retryable);
        assertThat(json(error)).contains(told.message());
    }

    @Test
    void a20AnAnswerOfAnotherDialectIsTold() {
        Outcome chat = stream().content("Hi").finish("stop").done().end().outcome();
        assertThat(chat).isInstanceOfSatisfying(Outcome.ProtocolError.class, error -> {
            assertThat(error.violation()).isEqualTo(Outcome.Violation.DIALECT);
            assertThat(error.detail()).contains("chat dialect", "base URL");
        });
        assertForeign(body("{'object':'chat.completion','choices':[{'message':{'content':'Hi'}}]}"));
        assertForeign(body("{'object':'response','status':'completed','output':[]}"));
        assertForeign(stream().typed("response.created", "'response':{}"));
        assertForeign(Feed.stream().typed("message_start", "'message':{}"));
        assertForeign(Feed.body(json("{'type':'message','content':[]}")));
        assertForeign(Feed.stream().in(Dialect.RESPONSES).content("Hi"));
        assertForeign(Feed.stream().in(Dialect.RESPONSES).typed("message_start", "'message':{}"));
    }

    @Test
    void aWholeMessageIsReadAsItsStream() {
        Exchange exchange = body("{'id':'m','type':'message','role':'assistant','model':'c','content':["
                        + "{'type':'thinking','thinking':'Hm.','signature':'s'},{'type':'text','text':'Hi','citations':null},"
                        + "{'type':'tool_use','id':'t','name':'a','input':{'x':[1]}}],'stop_reason':'tool_use',"
                        + "'usage':{'input_tokens':12,'output_tokens':18,'cache_creation_input_tokens':3,"
                        + "'cache_read_input_tokens':2,'output_tokens_details':{'thinking_tokens':5},'cost':0.5}}")
                .end();
        assertThat(exchange.choices())
                .containsExactly(new Choice(
                        0,
                        "Hi",
                        "Hm.",
                        "",
                        java.util.List.of(new ToolCall("t", "a", "{\"x\":[1]}")),
                        new Finish(TOOL_CALLS, "tool_use")));
        Usage usage = exchange.reportedUsage().orElseThrow();
        assertThat(usage.promptTokens()).isEqualTo(17);
        assertThat(usage.cacheWriteTokens()).isEqualTo(3);
        assertThat(usage.reasoningTokens()).isEqualTo(5);
        assertThat(usage.cost()).hasToString("0.5 USD");
        assertThat(usage.placement()).isEqualTo(Usage.Placement.BODY);
    }

    @Test
    void anErrorWithStatusOkIsAnError() {
        assertOverloaded(
                body("{'type':'error','error':{'type':'overloaded_error','message':'Overloaded'},'request_id':'r'}")
                        .end());
    }

    private static Usage usage(String begun, String stopped) {
        return stream()
                .typed("message_start", "'message':{'id':'m1'," + begun + "}")
                .typed("message_delta", "'delta':{'stop_reason':'end_turn'}," + stopped)
                .typed("message_stop", "")
                .end()
                .reportedUsage()
                .orElseThrow();
    }

    private static void assertForeign(Feed feed) {
        assertThat(feed.end().outcome())
                .isInstanceOfSatisfying(
                        Outcome.ProtocolError.class,
                        error -> assertThat(error.violation()).isEqualTo(Outcome.Violation.DIALECT));
    }

    private static void assertOverloaded(Exchange exchange) {
        assertThat(exchange.outcome()).isInstanceOfSatisfying(Outcome.StreamError.class, e -> {
            assertThat(e.error().type()).isEqualTo("overloaded_error");
            assertThat(e.error().message()).isEqualTo("Overloaded");
        });
    }

    private static Exchange stopped(String reason) {
        return begun().typed("message_delta", "'delta':{'stop_reason':'" + reason + "'}")
                .typed("message_stop", "")
                .end();
    }

    private static Feed answered(String text) {
        return begun().typed("content_block_delta", "'index':0,'delta':{'type':'text_delta','text':'" + text + "'}")
                .typed("content_block_stop", "'index':0")
                .typed("message_delta", "'delta':{'stop_reason':'end_turn'}")
                .typed("message_stop", "");
    }

    private static Feed begun() {
        Feed feed = stream().typed("message_start", "'message':{'id':'m1','model':'c'," + USAGE + "}");
        for (int index = 0; index < 4; index += 3) {
            feed.typed("content_block_start", "'index':" + index + ",'content_block':{'type':'text','text':''}");
        }
        return feed.typed("content_block_start", "'index':1,'content_block':{'type':'text','text':''}");
    }

    private static Feed stream() {
        return Feed.stream().in(Dialect.MESSAGES);
    }

    private static Feed body(String json) {
        return Feed.body(json(json)).in(Dialect.MESSAGES);
    }

    private static String json(String json) {
        return json.replace('\'', '"');
    }
}
