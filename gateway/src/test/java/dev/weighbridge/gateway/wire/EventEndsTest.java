package dev.weighbridge.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish.Reason;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Violation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Rows B15 and B19 to B27: where events end, where the stream does, and events that are none. */
class EventEndsTest {
    private static final Outcome COMPLETED = new Outcome.Completed(Reason.STOP);
    private static final String CHUNK =
            "data: {\"choices\":[{\"delta\":{\"content\":\"lo\"},\"finish_reason\":\"stop\"}]}";

    @Test
    void b15EventsEndedBySingleLineFeedsAreEventsAndArriveWhenTheyDo() {
        Exchange exchange = Feed.stream()
                .text("data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n")
                .text(CHUNK + "\n")
                .text("data: [DONE]\n")
                .end();
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.outcome()).isEqualTo(COMPLETED);
        assertThat(exchange.wire().sawDone()).isTrue();
        assertThat(exchange.notes()).containsExactly(Note.EVENTS_WITHOUT_BLANK_LINE);
        assertThat(exchange.marks().tokenArrivals().toArray()).containsExactly(Feed.FIRST, Feed.FIRST + 1);
    }

    @Test
    void b15SuchEventsAreSeenWhileTheStreamStillRuns() {
        ResponseDecoder decoder = Feed.stream().decoder();
        feed(decoder, CHUNK + "\n", 2000);
        feed(decoder, "data: [DONE]\n", 3000);
        assertThat(decoder.lastDataNanos()).isEqualTo(2000);
        feed(decoder, "data: x\n", 4000);
        assertThat(decoder.sawEnd()).isTrue();
    }

    @Test
    void b15AnErrorNamedByItsEventIsNotTheLineBeforeIt() {
        Exchange exchange = Feed.stream()
                .text("data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n")
                .text("event: error\ndata: {\"message\":\"boom\"}\n")
                .end();
        assertThat(exchange.content()).isEqualTo("Hel");
        assertThat(exchange.outcome())
                .isInstanceOfSatisfying(
                        Outcome.StreamError.class,
                        e -> assertThat(e.error().message()).isEqualTo("boom"));
    }

    @Test
    void b15LinesAfterABrokenOneAreStillEventsAndArriveWhenTheyDo() {
        Exchange exchange = Feed.stream()
                .text("data: oops\ndata: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\n")
                .text(CHUNK + "\n\n")
                .done()
                .end();
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.notes()).containsExactly(Note.EVENTS_WITHOUT_BLANK_LINE, Note.EVENT_SKIPPED);
        assertThat(exchange.marks().tokenArrivals().toArray()).containsExactly(Feed.FIRST, Feed.FIRST + 1);
    }

    @Test
    void b19ALastEventWithOneLineFeedIsTaken() {
        Exchange exchange = Feed.stream().content("Hel").text(CHUNK + "\n").end();
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.outcome()).isEqualTo(COMPLETED);
        assertThat(exchange.notes()).containsExactly(Note.LAST_EVENT_UNTERMINATED, Note.NO_DONE);
    }

    @Test
    void b20ALastEventWithoutAnyLineEndIsTakenAndArrivedWithItsBytes() {
        Exchange exchange = Feed.stream().content("Hel").text(CHUNK).end();
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.outcome()).isEqualTo(COMPLETED);
        assertThat(exchange.notes()).containsExactly(Note.LAST_EVENT_UNTERMINATED, Note.NO_DONE);
        assertThat(exchange.marks().lastTokenNanos()).isEqualTo(Feed.FIRST + 1);
    }

    @Test
    void b20ALastEventThatDoesNotParseIsTheCutsFault() {
        Exchange exchange =
                Feed.stream().content("Hel").text("data: {\"choices\":[{\"del").end();
        assertThat(exchange.content()).isEqualTo("Hel");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(exchange.wire().skippedEvents()).isZero();
    }

    @Test
    void b21DoneWithoutALineEndIsDone() {
        Exchange exchange =
                Feed.stream().text(CHUNK + "\n\n").text("data: [DONE]").end();
        assertThat(exchange.wire().sawDone()).isTrue();
        assertThat(exchange.outcome()).isEqualTo(COMPLETED);
        assertThat(exchange.notes()).isEmpty();
    }

    @Test
    void b22SpacesAroundDoneDoNotMatter() {
        for (String done : new String[] {"data: [DONE] \n\n", "data:[DONE]\n\n", "data:  [DONE]\r\n\r\n"}) {
            Exchange exchange = Feed.stream().text(CHUNK + "\n\n").text(done).end();
            assertThat(exchange.wire().sawDone()).as(done).isTrue();
            assertThat(exchange.wire().dataEvents()).as(done).isEqualTo(1);
        }
    }

    @Test
    void b23WithoutDoneAFinishedAnswerIsComplete() {
        Exchange exchange = Feed.stream().text(CHUNK + "\n\n").end();
        assertThat(exchange.outcome()).isEqualTo(COMPLETED);
        assertThat(exchange.notes()).containsExactly(Note.NO_DONE);
    }

    @Test
    void b24DataAfterDoneIsIgnoredAndNoted() {
        Exchange exchange =
                Feed.stream().text(CHUNK + "\n\n").done().content("more").end();
        assertThat(exchange.content()).isEqualTo("lo");
        assertThat(exchange.outcome()).isEqualTo(COMPLETED);
        assertThat(exchange.notes()).containsExactly(Note.DATA_AFTER_DONE);
    }

    @Test
    void b24WhatFollowsDoneIsDrainedUpToABound() {
        ResponseDecoder decoder = Feed.stream().decoder();
        feed(decoder, CHUNK + "\n\ndata: [DONE]\n\n", 2000);
        feed(decoder, ": tail\n".repeat(100), 3000);
        assertThat(decoder.wantsMore()).isTrue();
        feed(decoder, ": tail\n".repeat(10_000), 4000);
        assertThat(decoder.wantsMore()).isFalse();
        decoder.end(5000);
        assertThat(decoder.exchange().outcome()).isEqualTo(COMPLETED);
    }

    @Test
    void b25AnEmptyEventIsIgnored() {
        Exchange exchange = Feed.stream()
                .text("data:\n\ndata: \n\n")
                .text(CHUNK + "\n\n")
                .done()
                .end();
        assertThat(exchange.outcome()).isEqualTo(COMPLETED);
        assertThat(exchange.wire().dataEvents()).isEqualTo(1);
        assertThat(exchange.notes()).isEmpty();
    }

    @Test
    void b26AnEventThatIsNullIsIgnored() {
        Exchange exchange =
                Feed.stream().data("null").text(CHUNK + "\n\n").done().end();
        assertThat(exchange.outcome()).isEqualTo(COMPLETED);
        assertThat(exchange.notes()).isEmpty();
    }

    @Test
    void b27AnEventThatIsNotJsonIsPassedOver() {
        Exchange exchange = Feed.stream()
                .content("Hel")
                .data("upstream hiccup")
                .data("{\"choices\":[{\"delta\":{\"content\":\"LOST\"}}")
                .text(CHUNK + "\n\n")
                .done()
                .end();
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.outcome()).isEqualTo(COMPLETED);
        assertThat(exchange.wire().skippedEvents()).isEqualTo(2);
        assertThat(exchange.notes()).containsExactly(Note.EVENT_SKIPPED);
    }

    @Test
    void b27TooManySuchEventsEndTheStreamButLoseNoText() {
        Feed feed = Feed.stream().limits(new DecoderLimits(1 << 20, 1 << 20, 1 << 20, 2));
        feed.content("Hel").data("x").data("y").data("z").text(CHUNK + "\n\n").done();
        assertThat(feed.whole().content()).isEqualTo("Hel");
        assertThat(feed.whole().outcome())
                .isEqualTo(new Outcome.ProtocolError(Violation.BROKEN_EVENTS, "3 events were not JSON"));
    }

    private static void feed(ResponseDecoder decoder, String text, long nanos) {
        decoder.body(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), nanos);
    }
}
