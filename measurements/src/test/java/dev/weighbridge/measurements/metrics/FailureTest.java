package dev.weighbridge.measurements.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.summary.ErrorKind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailureTest {
    private static final GatewayError ERROR = new GatewayError("server_error", "503", "try again");

    @Test
    void everyFailureIsNamed() {
        assertThat(detail(new Outcome.HttpError(503, ERROR))).isEqualTo("503 server_error");
        assertThat(detail(new Outcome.HttpError(502, new GatewayError(null, null, "<html>"))))
                .isEqualTo("502");
        assertThat(detail(new Outcome.StreamError(new GatewayError(null, "502", "died"))))
                .isEqualTo("502");
        assertThat(detail(new Outcome.RateLimited(Outcome.Limit.DAY, false, ERROR)))
                .isEqualTo("day");
        assertThat(detail(new Outcome.Incomplete("cut"))).isEqualTo("no finish");
        assertThat(detail(new Outcome.ProtocolError(Outcome.Violation.NOT_JSON, "?")))
                .isEqualTo("not json");
        assertThat(detail(new Outcome.ConnectionError(Outcome.Phase.BODY, "reset")))
                .isEqualTo("body");
        assertThat(detail(new Outcome.Timeout(Outcome.Timer.DATA_IDLE, 30_000_000_000L)))
                .isEqualTo("data idle");
    }

    @Test
    void anAnswerAndAStopFromHereAreNoFailures() {
        List<Outcome> fine = List.of(
                new Outcome.Completed(Finish.Reason.STOP),
                new Outcome.Truncated(),
                new Outcome.Refused("content_filter"),
                new Outcome.Cancelled("by hand"),
                new Outcome.Censored());

        assertThat(fine).allSatisfy(outcome -> assertThat(Failure.of(outcome)).isEmpty());
    }

    @Test
    void aLongMessageIsCutBetweenCharacters() {
        String message = "x".repeat(499) + "\uD83D\uDE00";

        assertThat(new Failure("d", message).message()).isEqualTo("x".repeat(499));
    }

    @Test
    void kindsWithoutEndAreCountedTogetherAndNoneIsLost() {
        ErrorTally tally = new ErrorTally();
        IntStream.range(0, 1000).forEach(i -> {
            GatewayError error = new GatewayError("type-" + i, null, "m");
            tally.add(Journals.settled(
                    "s1-" + i,
                    Journals.labels("paid", "chat", 0, "2/s", false),
                    Exchanges.failed(new Outcome.HttpError(500, error), 500)));
        });

        assertThat(tally.kinds()).hasSize(201);
        assertThat(tally.kinds().get(0).detail()).isEqualTo(Counts.OTHERS);
        assertThat(tally.kinds().stream().mapToInt(ErrorKind::count).sum()).isEqualTo(1000);
        assertThat(tally.kinds().get(1).exampleId()).isEqualTo("s1-0");
    }

    private static String detail(Outcome outcome) {
        return Failure.of(outcome).orElseThrow().detail();
    }
}
