package dev.weighbridge.gateway.wire;

import static dev.weighbridge.gateway.exchange.Finish.Reason.STOP;
import static dev.weighbridge.gateway.exchange.Finish.Reason.TOOL_CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.exchange.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows R01 to R12: what the streams and bodies of the Responses API are made of. */
class ResponsesStreamTest {
    private static final Usage USAGE = new Usage(9L, 12L, 21L, 4L, null, 3L, null, Usage.Placement.LAST_EVENT);

    @Test
    void r01OpenAisOrderIsReadWithoutANote() throws IOException {
        Exchange exchange = recorded("openai.txt");
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(STOP));
        assertThat(exchange.content()).isEqualTo("Hello 안녕 🔧.");
        assertThat(exchange.usage()).isEqualTo(USAGE);
        assertThat(exchange.identity().model()).isEqualTo("gpt-x-2026");
        assertThat(exchange.identity().responseId()).isEqualTo("resp_01");
        assertThat(exchange.wire().tokenEvents()).isEqualTo(3);
        assertThat(exchange.wire().sawDone()).isTrue();
        assertThat(exchange.notes()).isEmpty();
    }

    @Test
    void r02OpenRoutersEventsAreReadTheSame() throws IOException {
        Exchange exchange = recorded("openrouter-pages.txt");
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(STOP));
        assertThat(exchange.content()).isEqualTo("Hello 안녕 🔧.");
        assertThat(exchange.usage()).isEqualTo(USAGE);
        assertThat(exchange.wire().tokenEvents()).isEqualTo(2);
        assertThat(exchange.notes()).isEmpty();
    }

    @Test
    void r03SequenceNumbersThatSkipOrRepeatAreNoted() {
        for (int second : new int[] {0, 2}) {
            Exchange exchange = stream()
                    .typed("response.created", "'sequence_number':0,'response':{}")
                    .typed("response.output_text.delta", "'sequence_number':" + second + ",'delta':'Hi'")
                    .typed("response.completed", "'response':{'status':'completed'}")
                    .end();
            assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(STOP));
            assertThat(exchange.notes()).containsExactly(Note.SEQUENCE_BROKEN);
        }
    }

    @Test
    void r04AnIncompleteResponseIsCutOrFiltered() {
        assertThat(incomplete("max_output_tokens").outcome()).isEqualTo(new Outcome.Truncated());
        assertThat(incomplete("max_output_tokens").content()).isEqualTo("Hi");
        assertThat(incomplete("content_filter").outcome()).isEqualTo(new Outcome.Refused("content_filter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'response.failed','response':{'status':'failed','error':{'code':'server_error','message':'boom'}}}",
                "{'type':'response.error','error':{'code':'server_error','message':'boom'}}",
                "{'type':'error','code':'server_error','message':'boom','param':null,'sequence_number':2}",
                "{'type':'error','error':{'code':'server_error','message':'boom'}}",
                "{'error':{'code':'server_error','message':'boom'}}"
            })
    void r05AnErrorOfWhateverShapeIsAStreamErrorAndKeepsTheText(String event) {
        Exchange exchange = said("Half").data(json(event)).end();
        assertThat(exchange.content()).isEqualTo("Half");
        assertThat(exchange.outcome()).isInstanceOfSatisfying(Outcome.StreamError.class, e -> {
            assertThat(e.error().code()).isEqualTo("server_error");
            assertThat(e.error().message()).isEqualTo("boom");
        });
    }

    @Test
    void r05ALimitInsideTheStreamIsARateLimit() {
        assertThat(said("Half")
                        .data(json("{'type':'error','code':'rate_limit_exceeded','message':'slow down'}"))
                        .end()
                        .outcome())
                .isInstanceOf(Outcome.RateLimited.class);
    }

    @Test
    void r06AStreamThatEndsBeforeItsLastEventIsIncomplete() {
        Exchange exchange = said("Half").end();
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Incomplete("the body ended without a finish reason"));
        assertThat(exchange.content()).isEqualTo("Half");
        assertThat(said("Half").done().end().outcome()).isInstanceOf(Outcome.Incomplete.class);
    }

    @Test
    void r07TheTextThatEndsAPartHolds() {
        Exchange exchange = said("Hal")
                .typed("response.output_text.done", "'output_index':0,'content_index':0,'text':'Hello'")
                .typed("response.completed", "'response':{'status':'completed'}")
                .end();
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.notes()).containsExactly(Note.DONE_TEXT_DIFFERS);
    }

    @Test
    void r08DeltasAreKeptWhereTheLastEventHasNoOutput() {
        Exchange exchange = said("Hi")
                .typed("response.completed", "'response':{'status':'completed','output':[]}")
                .end();
        assertThat(exchange.content()).isEqualTo("Hi");
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(STOP));
    }

    @Test
    void r08AStreamWithoutDeltasIsReadFromItsLastEvent() {
        Exchange exchange = stream()
                .typed("response.created", "'response':{}")
                .typed("response.completed", "'response':" + MESSAGE)
                .end();
        assertThat(exchange.content()).isEqualTo("Hi");
        assertThat(exchange.marks().firstTokenNanos()).isEqualTo(Feed.FIRST + 1);
        assertThat(exchange.firstTokenText()).isEqualTo("Hi");
    }

    @Test
    void r09AStreamThatIsNotOfferedIsAnErrorOfTheRequest() {
        Exchange exchange = Feed.error(
                        400,
                        json(
                                "{'statusCode':400,'path':'/v1/responses','message':'Streaming is not supported for this model'}"))
                .in(Dialect.RESPONSES)
                .end();
        assertThat(exchange.outcome())
                .isInstanceOfSatisfying(
                        Outcome.HttpError.class,
                        e -> assertThat(e.error().message()).isEqualTo("Streaming is not supported for this model"));
    }

    @Test
    void r10AnAnswerWithNothingToSeeIsCompleteAndNoted() {
        Exchange empty = body("{'status':'completed','output':[]}").end();
        assertThat(empty.outcome()).isEqualTo(new Outcome.Completed(STOP));
        assertThat(empty.notes()).containsExactly(Note.EMPTY_ANSWER);
        Exchange thought =
                body("{'status':'completed','output':[{'type':'reasoning','summary':[{'type':'summary_text','text':'Hm.'}]}]}")
                        .end();
        assertThat(thought.outcome()).isEqualTo(new Outcome.Completed(STOP));
        assertThat(thought.choices().get(0).reasoning()).isEqualTo("Hm.");
        assertThat(thought.notes()).containsExactly(Note.EMPTY_ANSWER);
    }

    @Test
    void r11WhatIsNewIsPassedOverAndNoted() {
        Exchange exchange = said("Hi")
                .typed("response.warmth", "'degrees':21")
                .typed("response.output_item.added", "'output_index':1,'item':{'type':'web_search_call','id':'w'}")
                .typed("response.completed", "'response':{'status':'completed'}")
                .end();
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(STOP));
        assertThat(exchange.content()).isEqualTo("Hi");
        assertThat(exchange.notes()).containsExactly(Note.UNKNOWN_EVENT);
    }

    @Test
    void r12AFailedBodyIsAnErrorWhateverItsStatusCode() {
        Exchange exchange =
                body("{'object':'response','status':'failed','error':{'code':'server_error','message':'boom'},'output':[]}")
                        .end();
        assertThat(exchange.outcome())
                .isInstanceOfSatisfying(
                        Outcome.StreamError.class,
                        e -> assertThat(e.error().message()).isEqualTo("boom"));
    }

    @Test
    void toolCallsAreJoinedByTheirOutputIndexAndReasoningIsNotVisible() throws IOException {
        Exchange exchange = recorded("reasoning-and-tools.txt");
        assertThat(exchange.choices())
                .containsExactly(new Choice(
                        0,
                        "",
                        "Look it up.",
                        "",
                        List.of(
                                new ToolCall("call_1", "weather", "{\"city\":\"서울\"}"),
                                new ToolCall("call_2", "clock", "{}")),
                        new Finish(TOOL_CALLS, "completed")));
        assertThat(exchange.marks().firstTokenNanos()).isEqualTo(Feed.FIRST);
        assertThat(exchange.wire().tokenEvents()).isEqualTo(7);
        assertThat(exchange.firstTokenText()).isEqualTo("Look it");
        assertThat(exchange.notes()).isEmpty();
    }

    @Test
    void aWholeBodyIsReadAsItsStream() {
        Exchange exchange = body(MESSAGE).end();
        assertThat(exchange.content()).isEqualTo("Hi");
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(STOP));
        assertThat(exchange.reportedUsage().orElseThrow().placement()).isEqualTo(Usage.Placement.BODY);
    }

    @Test
    void aRefusalIsRefused() {
        Exchange exchange = stream()
                .typed("response.created", "'response':{}")
                .typed("response.refusal.delta", "'output_index':0,'content_index':0,'delta':'I will not'")
                .typed("response.completed", "'response':{'status':'completed'}")
                .end();
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Refused("I will not"));
        assertThat(
                        body("{'status':'completed','output':[{'type':'message','content':[{'type':'refusal','refusal':'No'}]}]}")
                                .end()
                                .outcome())
                .isEqualTo(new Outcome.Refused("No"));
    }

    private static final String MESSAGE =
            "{'id':'r','object':'response','status':'completed','error':null,'output':[{'type':'message','content':"
                    + "[{'type':'output_text','text':'Hi'}]}],'usage':{'input_tokens':1,'output_tokens':2,'total_tokens':3}}";

    private static Exchange incomplete(String reason) {
        return said("Hi")
                .typed(
                        "response.incomplete",
                        "'response':{'status':'incomplete','incomplete_details':{'reason':'" + reason + "'}}")
                .end();
    }

    private static Feed said(String text) {
        return stream()
                .typed("response.created", "'response':{'id':'r'}")
                .typed("response.output_text.delta", "'output_index':0,'content_index':0,'delta':'" + text + "'");
    }

    private static Exchange recorded(String file) throws IOException {
        return stream()
                .bytes(Files.readAllBytes(Path.of("src/test/resources/streams/responses", file)))
                .whole();
    }

    private static Feed stream() {
        return Feed.stream().in(Dialect.RESPONSES);
    }

    private static Feed body(String json) {
        return Feed.body(json(json)).in(Dialect.RESPONSES);
    }

    private static String json(String json) {
        return json.replace('\'', '"');
    }
}
