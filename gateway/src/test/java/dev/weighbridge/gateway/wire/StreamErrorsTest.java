package dev.weighbridge.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish.Reason;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Limit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows E02 and E16 to E20: errors inside a 200. */
class StreamErrorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"null", "false", "\"\""})
    void e02AnErrorThatIsNoneIsIgnored(String none) {
        Exchange streamed = Feed.stream()
                .data("{\"error\":" + none + ",\"choices\":[{\"delta\":{\"content\":\"Hello\"},\"error\":" + none
                        + ",\"finish_reason\":\"stop\"}]}")
                .done()
                .end();
        assertThat(streamed.outcome()).isEqualTo(new Outcome.Completed(Reason.STOP));
        Exchange whole = Feed.body("{\"error\":" + none
                        + ",\"choices\":[{\"message\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}]}")
                .end();
        assertThat(whole.outcome()).isEqualTo(new Outcome.Completed(Reason.STOP));
    }

    @Test
    void e16AnErrorInAChunkKeepsWhatCameBefore() {
        Exchange exchange = Feed.stream()
                .content("Hel")
                .data("{\"id\":\"gen-1\",\"error\":{\"code\":502,\"message\":\"Provider disconnected\"},"
                        + "\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\"},\"finish_reason\":\"error\"}],"
                        + "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":1,\"total_tokens\":4}}")
                .end();
        assertError(exchange, null, "502", "Provider disconnected");
        assertThat(exchange.content()).isEqualTo("Hel");
        assertThat(exchange.usage()).isNotNull();
        assertThat(exchange.choices().get(0).finish().reason()).isEqualTo(Reason.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"429", "\"429\"", "\"rate_limit_exceeded\""})
    void e16ARateLimitInsideAnOkIsARateLimit(String code) {
        Exchange exchange = Feed.stream()
                .content("Hel")
                .data("{\"error\":{\"code\":" + code + ",\"message\":\"Rate limit exceeded\"}}")
                .end();
        assertThat(exchange.outcome()).isInstanceOfSatisfying(Outcome.RateLimited.class, e -> {
            assertThat(e.limit()).isEqualTo(Limit.UNKNOWN);
            assertThat(e.retryable()).isTrue();
        });
    }

    @Test
    void e17AnErrorThenDoneIsAnError() {
        Exchange exchange = Feed.stream()
                .content("Hel")
                .data("{\"error\":{\"object\":\"error\",\"message\":\"boom\",\"type\":\"Internal\",\"code\":500}}")
                .done()
                .end();
        assertError(exchange, "Internal", "500", "boom");
        assertThat(exchange.wire().sawDone()).isTrue();
    }

    @Test
    void e18AnEventNamedErrorIsAnErrorWhateverItHolds() {
        assertError(
                Feed.stream()
                        .content("Hel")
                        .text("event: error\ndata: {\"type\":\"error\",\"message\":\"boom\"}\n\n")
                        .end(),
                "error",
                null,
                "boom");
        assertError(Feed.stream().text("event: error\ndata: Internal error\n\n").end(), null, null, "Internal error");
        assertError(Feed.stream().text("event: error\ndata: \"boom\"\n\n").end(), null, null, "\"boom\"");
    }

    @Test
    void e18TheNameHoldsForOneEventOnly() {
        Exchange exchange = Feed.stream()
                .text("event: error\n\n")
                .content("Hello")
                .finish("stop")
                .done()
                .end();
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(Reason.STOP));
    }

    @Test
    void e19AnErrorInAChoiceIsAnErrorAndItsTextIsKept() {
        Exchange exchange = Feed.body("{\"choices\":[{\"message\":{\"content\":\"Hel\"},\"finish_reason\":\"error\","
                        + "\"error\":{\"code\":502,\"message\":\"Upstream died\"}}]}")
                .end();
        assertError(exchange, null, "502", "Upstream died");
        assertThat(exchange.content()).isEqualTo("Hel");
    }

    @Test
    void e19AnErrorInAnotherChoiceIsFoundToo() {
        Exchange exchange = Feed.body("{\"choices\":[{\"index\":0,\"message\":{\"content\":\"a\"},"
                        + "\"finish_reason\":\"stop\"},{\"index\":1,\"error\":{\"message\":\"boom\"}}]}")
                .end();
        assertError(exchange, null, null, "boom");
    }

    @Test
    void e20AnErrorInWordsAtTheTopIsAnError() {
        assertError(
                Feed.body("{\"error_type\":\"server\",\"error_message\":\"boom\",\"choices\":null}")
                        .end(),
                "server",
                null,
                "boom");
        assertError(Feed.stream().data("{\"detail\":\"gone\"}").done().end(), null, null, "gone");
    }

    @Test
    void anErrorOutweighsTheWayItEnded() {
        Exchange exchange =
                Feed.stream().data("{\"error\":\"boom\"}").abort(new Outcome.Timeout(Outcome.Timer.TOTAL, 5));
        assertError(exchange, null, null, "boom");
    }

    @Test
    void ofTwoErrorsTheFirstHolds() {
        assertError(
                Feed.stream()
                        .data("{\"error\":\"first\"}")
                        .data("{\"error\":\"second\"}")
                        .end(),
                null,
                null,
                "first");
    }

    private static void assertError(Exchange exchange, @Nullable String type, @Nullable String code, String message) {
        assertThat(exchange.outcome())
                .isInstanceOfSatisfying(
                        Outcome.StreamError.class,
                        outcome -> assertThat(outcome.error())
                                .extracting(GatewayError::type, GatewayError::code, GatewayError::message)
                                .containsExactly(type, code, message));
    }
}
