package dev.weighbridge.gateway.retry;

import static dev.weighbridge.gateway.retry.testing.TestingExchanges.dated;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.hinted;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.limited;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.gateway.retry.RetryDecision.GiveUp;
import dev.weighbridge.gateway.retry.RetryDecision.Retry;
import dev.weighbridge.gateway.testing.Seeded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T21:00:00Z");
    private static final RandomGenerator LEAST = () -> 0;
    private static final RetryOptions MANY =
            new RetryOptions(100, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofMinutes(1), Set.of());

    @Test
    void withoutAHintTheWaitIsAnythingUnderACeilingThatDoubles() {
        Seeded.check(50, random -> {
            for (int attempt = 1; attempt < 100; attempt++) {
                Duration ceiling = Duration.ofMillis(Math.min(8000, 500L << Math.min(attempt - 1, 10)));
                assertThat(wait(status(500), attempt, random)).isBetween(Duration.ZERO, ceiling);
            }
        });
    }

    @Test
    void t15WorkersToldTheSameSecondDoNotComeBackTogether() {
        RandomGenerator random = Seeded.random(15);
        Exchange told = hinted(limited(true), new When.After(1000));
        Set<Duration> waits = IntStream.range(0, 200)
                .mapToObj(worker -> wait(told, 1, random))
                .collect(Collectors.toSet());
        assertThat(waits)
                .hasSizeGreaterThan(190)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(1000), Duration.ofMillis(1500)));
    }

    @Test
    void t07AHintIsHonouredAndNamed() {
        assertThat(next(hinted(limited(true), new When.After(7000)), LEAST))
                .isEqualTo(new Retry(Duration.ofSeconds(7), "it is rate-limited; retry-after asks for 7000 ms"));
    }

    @Test
    void t07AHintAboveTheCapGivesUpAndSaysUntilWhen() {
        assertThat(next(hinted(limited(true), new When.After(86_400_000)), LEAST))
                .isEqualTo(new GiveUp("limited until 2026-11-21T21:00:00Z;"
                        + " retry-after asks for 86400000 ms, more than 60000 ms"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5000, 1_774_047_180_000L, Long.MAX_VALUE})
    void anAbsurdHintIsIgnored(long millis) {
        assertThat(next(hinted(limited(true), new When.After(millis)), LEAST))
                .isEqualTo(new Retry(Duration.ZERO, "it is rate-limited"));
    }

    @Test
    void aMomentIsReadByOurClockWhereTheResponseTellsNoTime() {
        When soon = new When.At(NOW.plusSeconds(3).toEpochMilli());
        assertThat(wait(hinted(limited(true), soon), 1, LEAST)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aMomentIsReadByTheGatewaysClockWhereTheResponseTellsIt() {
        When soon = new When.At(NOW.plusSeconds(3603).toEpochMilli());
        Exchange ahead = hinted(dated(limited(true), "Fri, 20 Nov 2026 22:00:00 GMT"), soon);
        assertThat(wait(ahead, 1, LEAST)).isEqualTo(Duration.ofSeconds(3));
        Exchange vague = hinted(
                dated(limited(true), "soon"), new When.At(NOW.plusSeconds(4).toEpochMilli()));
        assertThat(wait(vague, 1, LEAST)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void aMomentThatHasPassedIsIgnored() {
        When passed = new When.At(NOW.minusSeconds(1).toEpochMilli());
        When never = new When.At(Long.MIN_VALUE);
        for (When when : List.of(passed, never)) {
            assertThat(next(hinted(limited(true), when), LEAST))
                    .isEqualTo(new Retry(Duration.ZERO, "it is rate-limited"));
        }
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new RetryOptions(0, second, second, second, Set.of()))
                .hasMessage("mostAttempts is 0; it must be at least 1");
        assertThatThrownBy(() -> new RetryOptions(1, Duration.ZERO, second, second, Set.of()))
                .hasMessage("backoffBase is PT0S; it must be more than 0");
    }

    private static Duration wait(Exchange exchange, int attempt, RandomGenerator random) {
        return ((Retry) policy(random).next(exchange, attempt)).after();
    }

    private static RetryDecision next(Exchange exchange, RandomGenerator random) {
        return policy(random).next(exchange, 1);
    }

    private static RetryPolicy policy(RandomGenerator random) {
        return new RetryPolicy(MANY, InstantSource.fixed(NOW), random);
    }
}
