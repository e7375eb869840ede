package dev.weighbridge.simulations.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Limit;
import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.Allowance.Unit;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

class DailyTest {
    private static final long DAY = 86_400;

    private final Daily daily = new Daily();

    @Test
    void whereNothingIsSaidNothingIsBounded() {
        daily.told(null, null);
        daily.answered(exchange(new Outcome.Truncated()), 1);
        assertThat(daily.most()).isEqualTo(Long.MAX_VALUE);
        assertThat(daily.veto(1_000_000)).isEmpty();
        assertThat(daily.sentences()).isEmpty();
    }

    @Test
    void aQuarterOfWhatTheKeyHasLeftMayBeSpent() {
        daily.told(50L, 42L);
        assertThat(daily.most()).isEqualTo(10);
        assertThat(daily.veto(9)).isEmpty();
        assertThat(daily.veto(10)).contains("a quarter of what is left of the day is spent");
        assertThat(daily.sentences())
                .containsExactly("What the gateway says of the key: 50 free requests a day, 42 left when first read.");
    }

    @Test
    void whatHeadersSayCountsFromWhatWasThereBefore() {
        daily.answered(exchange(new Outcome.Truncated(), allowance(Unit.REQUESTS, DAY, 99L)), 1);
        assertThat(daily.most()).isEqualTo(25);
        daily.answered(exchange(new Outcome.Truncated(), allowance(Unit.REQUESTS, DAY, 90L)), 10);
        assertThat(daily.most()).isEqualTo(25);
        assertThat(daily.sentences())
                .containsExactly("What the headers say: 100 requests a day, 99 left when first read.");
    }

    @Test
    void aMinutesLimitIsNoDays() {
        daily.answered(exchange(new Outcome.Truncated(), allowance(Unit.REQUESTS, 60, 3L)), 1);
        assertThat(daily.most()).isEqualTo(Long.MAX_VALUE);
        assertThat(daily.sentences()).isEmpty();
    }

    @Test
    void tokensOfADayAreToldAndBoundNoRequests() {
        daily.answered(exchange(new Outcome.Truncated(), allowance(Unit.TOKENS, DAY, 3L)), 1);
        assertThat(daily.most()).isEqualTo(Long.MAX_VALUE);
        assertThat(daily.sentences())
                .containsExactly("What the headers say: 100 tokens a day, 3 left when first read.");
    }

    @Test
    void aDayThatIsUsedUpEndsIt() {
        GatewayError error = new GatewayError(null, null, "free-models-per-day");
        daily.answered(exchange(new Outcome.RateLimited(Limit.DAY, false, error)), 1);
        assertThat(daily.veto(1)).contains("the gateway says that the day's allowance is used up");
        assertThat(daily.sentences()).containsExactly("A request was refused for the day: free-models-per-day");
    }

    private static Allowance allowance(Unit unit, long windowSeconds, Long remaining) {
        return new Allowance(unit, "requests", windowSeconds, 100L, remaining, null);
    }

    private static Exchange exchange(Outcome outcome, Allowance... allowances) {
        Exchange plain = ObservationsTest.exchange(outcome, 200);
        return new Exchange(
                plain.marks(),
                plain.head(),
                outcome,
                plain.choices(),
                "",
                null,
                plain.identity(),
                plain.wire(),
                plain.notes(),
                new RateLimits(List.of(allowances), null, null));
    }
}
