package dev.weighbridge.gateway.retry;

import static dev.weighbridge.gateway.retry.testing.TestingExchanges.answered;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.ended;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.error;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.limited;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Violation;
import dev.weighbridge.gateway.testing.TestingNanoClock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CircuitBreakerTest {
    private static final String KEY = "https://gateway.example/v1";
    private static final CircuitOptions OPTIONS =
            new CircuitOptions(3, Duration.ofSeconds(30), Duration.ofSeconds(300));

    private final TestingNanoClock clock = new TestingNanoClock(Long.MAX_VALUE - 1);
    private final CircuitBreaker breaker = new CircuitBreaker(OPTIONS, clock);

    /**
     * Each step is an event and what the circuit then does: F fails, W works, L is limited, 30 lets so many seconds pass,
     * P is let pass; + a further request would pass, - it would not.
     */
    @ParameterizedTest
    @CsvSource({
        "two failures leave it closed, F+ F+",
        "three in a row open it, F+ F+ F-",
        "an answer between them starts the row again, F+ F+ W+ F+ F+ F-",
        "a limit between them says nothing, F+ F+ L+ F-",
        "it stays open for its time, F F F- 29- 1+",
        "then one request passes and no more, F F F- 30+ P-",
        "and where that works all pass, F F F- 30+ P- W+ F+ F+ F-",
        "and where that fails none does again, F F F- 30+ P- F- 29- 1+",
        "and where that tells nothing another one passes, F F F- 30+ P- L+ P-",
        "and where it is not heard of another one passes, F F F- 30+ P- 299- 1+ P-",
        "an answer to what was sent before does not close it, F F F- W-"
    })
    void aCircuitOpensAndCloses(String rule, String steps) {
        for (String step : steps.split(" ", -1)) {
            play(step.replaceAll("[+-]$", ""));
            if (!Character.isLetterOrDigit(step.charAt(step.length() - 1))) {
                assertThat(breaker.passes(KEY)).as(rule + ": " + step).isEqualTo(step.endsWith("+"));
            }
        }
    }

    private void play(String event) {
        switch (event) {
            case "F" -> breaker.over(KEY, status(503));
            case "W" -> breaker.over(KEY, answered());
            case "L" -> breaker.over(KEY, limited(true));
            case "P" -> assertThat(breaker.pass(KEY)).isTrue();
            default -> clock.advance(Duration.ofSeconds(Long.parseLong(event)).toNanos());
        }
    }

    @Test
    void eachKeyHasACircuitOfItsOwn() {
        Stream.of("F", "F", "F").forEach(this::play);
        assertThat(breaker.pass(KEY)).isFalse();
        assertThat(breaker.pass("https://other.example/v1")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("healths")
    void onlyFailuresOfTheInfrastructureCount(Exchange exchange, Health health) {
        assertThat(Health.of(exchange)).isEqualTo(health);
    }

    static Stream<Arguments> healths() {
        return Stream.of(
                Arguments.of(answered(), Health.WORKING),
                Arguments.of(status(400), Health.WORKING),
                Arguments.of(status(401, ErrorKind.AUTHENTICATION), Health.WORKING),
                Arguments.of(status(500, ErrorKind.CONTEXT_LENGTH), Health.WORKING),
                Arguments.of(status(400, ErrorKind.UNKNOWN), Health.WORKING),
                Arguments.of(status(408, ErrorKind.TIMEOUT), Health.FAILED),
                Arguments.of(status(500), Health.FAILED),
                Arguments.of(status(502, ErrorKind.UPSTREAM), Health.FAILED),
                Arguments.of(ended(new Outcome.StreamError(error(ErrorKind.OVERLOADED, null))), Health.FAILED),
                Arguments.of(ended(new Outcome.StreamError(error(ErrorKind.CONTENT_POLICY, null))), Health.WORKING),
                Arguments.of(ended(new Outcome.ConnectionError(Outcome.Phase.CONNECT, "refused")), Health.FAILED),
                Arguments.of(ended(new Outcome.Timeout(Outcome.Timer.HEADERS, 1)), Health.FAILED),
                Arguments.of(ended(new Outcome.Incomplete("cut")), Health.FAILED),
                Arguments.of(ended(new Outcome.ProtocolError(Violation.HTML, "a page")), Health.FAILED),
                Arguments.of(ended(new Outcome.ProtocolError(Violation.REDIRECT, "moved")), Health.WORKING),
                Arguments.of(limited(true), Health.UNTOLD),
                Arguments.of(ended(new Outcome.Cancelled("the cap")), Health.UNTOLD),
                Arguments.of(ended(new Outcome.Censored()), Health.UNTOLD));
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new CircuitOptions(0, Duration.ZERO, Duration.ZERO))
                .hasMessage("failures 0 must be at least 1, openFor PT0S and probeFor PT0S more than 0");
    }
}
