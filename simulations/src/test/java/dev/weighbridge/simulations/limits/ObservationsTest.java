package dev.weighbridge.simulations.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Limit;
import dev.weighbridge.gateway.exchange.ResponseHead;
import dev.weighbridge.gateway.exchange.WireCounts;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ObservationsTest {
    private static final GatewayError ERROR = new GatewayError(null, null, "no");
    private static final GatewayError TOO_MANY = new GatewayError(null, null, "no", ErrorKind.RATE_LIMIT, null);

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(new Outcome.Completed(Finish.Reason.STOP), Decision.ADMITTED),
                Arguments.of(new Outcome.Truncated(), Decision.ADMITTED),
                Arguments.of(new Outcome.Refused("no"), Decision.ADMITTED),
                Arguments.of(new Outcome.Incomplete("cut"), Decision.ADMITTED),
                Arguments.of(new Outcome.StreamError(ERROR), Decision.ADMITTED),
                Arguments.of(new Outcome.StreamError(TOO_MANY), Decision.REJECTED),
                Arguments.of(new Outcome.RateLimited(Limit.TOKENS, true, ERROR), Decision.REJECTED),
                Arguments.of(new Outcome.HttpError(503, ERROR), Decision.UNKNOWN),
                Arguments.of(new Outcome.HttpError(401, ERROR), Decision.UNKNOWN),
                Arguments.of(new Outcome.HttpError(413, ERROR), Decision.ADMITTED),
                Arguments.of(new Outcome.ConnectionError(Outcome.Phase.HEADERS, "reset"), Decision.UNKNOWN),
                Arguments.of(new Outcome.Timeout(Outcome.Timer.HEADERS, 1), Decision.UNKNOWN),
                Arguments.of(new Outcome.Censored(), Decision.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void everyOutcomeSaysWhatTheLimiterDid(Outcome outcome, Decision decision) {
        assertThat(Observations.of("r.1-1", exchange(outcome, 200), 0, 9).decision())
                .isEqualTo(decision);
    }

    @Test
    void timesAreCountedFromTheLogsEpochAndFromWhenTheConnectionWasThere() {
        Observation observation = Observations.of("r.1-1", exchange(new Outcome.Truncated(), 200), 1000, 9);
        assertThat(observation.sentNanos()).isEqualTo(150);
        assertThat(observation.answeredNanos()).isEqualTo(200);
        assertThat(observation.endedNanos()).isEqualTo(300);
        assertThat(observation.tokens()).isEqualTo(9);
        assertThat(observation.exchangeId()).isEqualTo("r.1-1");
    }

    @Test
    void aRejectionInsideA200IsToldApart() {
        Outcome limited = new Outcome.RateLimited(Limit.CONCURRENCY, true, ERROR);
        assertThat(Observations.of("r", exchange(limited, 200), 0, 9).insideOk())
                .isTrue();
        assertThat(Observations.of("r", exchange(limited, 429), 0, 9).insideOk())
                .isFalse();
        assertThat(Observations.of("r", exchange(limited, 429), 0, 9).said()).isEqualTo(Limit.CONCURRENCY);
        assertThat(Observations.of("r", exchange(new Outcome.Truncated(), 200), 0, 9))
                .satisfies(admitted -> assertThat(admitted.said()).isNull())
                .satisfies(admitted -> assertThat(admitted.insideOk()).isFalse());
    }

    @Test
    void aRequestWithoutResponseEndsWhereItWasAnswered() {
        Marks marks = new Marks(0, 40, null, null, null, null, null, null, 90, Arrivals.of());
        Exchange exchange = exchange(marks, null, new Outcome.Timeout(Outcome.Timer.HEADERS, 50));
        Observation observation = Observations.of("r", exchange, 0, 9);
        assertThat(observation.answeredNanos()).isEqualTo(90).isEqualTo(observation.endedNanos());
    }

    static Exchange exchange(Outcome outcome, int status) {
        Marks marks = new Marks(1000, 1100, 1150L, 1200L, null, null, null, null, 1300, Arrivals.of());
        return exchange(marks, new ResponseHead(status, List.of()), outcome);
    }

    private static Exchange exchange(Marks marks, @Nullable ResponseHead head, Outcome outcome) {
        return new Exchange(
                marks,
                head,
                outcome,
                List.of(),
                "",
                null,
                new Identity(null, null, null, null),
                new WireCounts(0, 0, 0, 0, 0, 1, false),
                Set.of());
    }
}
