package dev.weighbridge.simulator.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.simulator.limit.Limiters.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitersTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Limiters limiters = new Limiters();

    @Test
    void scopeDecidesWhoSharesACount() {
        assertThat(refused(Limit.Scope.ACCOUNT, new Caller("other", "b", "b", 0)))
                .isTrue();
        assertThat(refused(Limit.Scope.KEY, new Caller("k", "b", "b", 0))).isTrue();
        assertThat(refused(Limit.Scope.KEY, new Caller("other", "a", "a", 0))).isFalse();
        assertThat(refused(Limit.Scope.MODEL, new Caller("k", "b", "a", 0))).isFalse();
        assertThat(refused(Limit.Scope.MODEL, new Caller("k", "a", "alias", 0))).isTrue();
        assertThat(refused(Limit.Scope.ALIAS, new Caller("k", "a", "alias", 0))).isFalse();
        assertThat(refused(Limit.Scope.ALIAS, new Caller("k", "a", "A", 0))).isTrue();
    }

    /** Whether a second request is refused after one of key k for model a under its id. */
    private boolean refused(Limit.Scope scope, Caller second) {
        List<Limit> limits = List.of(Limit.window("one", scope, 1, MINUTE));
        limiters.passage(limits, new Caller("k", "a", "a", 0), NOON);
        return limiters.passage(limits, second, NOON).refusal().isPresent();
    }

    @Test
    void whatOneLimitRefusesNoOtherCounts() {
        Limit wide = Limit.window("wide", Limit.Scope.KEY, 10, MINUTE);
        Limit narrow = Limit.window("narrow", Limit.Scope.KEY, 1, MINUTE);
        ask(List.of(wide, narrow), 0, NOON);
        Passage refused = ask(List.of(wide, narrow), 0, NOON);
        assertThat(refused.refusal()).map(Reading::limit).contains(narrow);
        assertThat(refused.readings().get(0).ruling().remaining()).isEqualTo(9);
    }

    @Test
    void limitThatCountsRefusalsCountsThoseOfOthersToo() {
        Limit counting = Limit.window("counting", Limit.Scope.KEY, 2, MINUTE).countingRefused();
        Limit narrow = Limit.window("narrow", Limit.Scope.KEY, 1, MINUTE);
        ask(List.of(counting, narrow), 0, NOON);
        ask(List.of(counting, narrow), 0, NOON);
        assertThat(ask(List.of(counting), 0, NOON).refusal()).isPresent();
    }

    @Test
    void reservedTokensStayReservedAndSettledOnesComeBack() {
        Limit reserved = tokens(Measure.TOKENS_RESERVED);
        Limit settled = tokens(Measure.TOKENS_SETTLED);
        for (Limit limit : List.of(reserved, settled)) {
            ask(List.of(limit), 80, NOON).ended(NOON.plusSeconds(1), 10);
        }
        assertThat(ask(List.of(reserved), 80, NOON.plusSeconds(2)).refusal()).isPresent();
        assertThat(ask(List.of(settled), 80, NOON.plusSeconds(2)).refusal()).isEmpty();
    }

    @Test
    void tokensCountedAfterwardsStopTheNextRequestOnly() {
        Limit limit = tokens(Measure.TOKENS_AFTERWARDS);
        Passage first = ask(List.of(limit), 5000, NOON);
        assertThat(first.refusal()).isEmpty();
        first.ended(NOON.plusSeconds(1), 5000);
        assertThat(ask(List.of(limit), 1, NOON.plusSeconds(2)).refusal()).isPresent();
    }

    @Test
    void requestLargerThanTheLimitHasAReasonOfItsOwn() {
        Limit limit = tokens(Measure.TOKENS_RESERVED);
        assertThat(limit.kind()).isEqualTo(LimitKind.TOKENS);
        assertThat(ask(List.of(limit), 101, NOON).refusal()).map(Reading::kind).contains(LimitKind.TOO_LARGE);
    }

    @Test
    void dayBeginsAtMidnightUtc() {
        List<Limit> day = List.of(Limit.day("day", Limit.Scope.ACCOUNT, 1));
        Instant evening = Instant.parse("2026-11-20T23:59:59Z");
        ask(day, 0, evening);
        Passage refused = ask(day, 0, evening);
        assertThat(refused.refusal()).map(Reading::kind).contains(LimitKind.DAY);
        assertThat(refused.refusal().flatMap(Reading::untilNext)).contains(Duration.ofSeconds(1));
        assertThat(ask(day, 0, evening.plusSeconds(1)).refusal()).isEmpty();
    }

    @Test
    void concurrencyEndsWithTheRequest() {
        List<Limit> one = List.of(Limit.concurrency("at once", Limit.Scope.KEY, 1));
        Passage first = ask(one, 0, NOON);
        Passage refused = ask(one, 0, NOON);
        refused.ended(NOON, 0);
        assertThat(ask(one, 0, NOON).refusal()).isPresent();
        first.ended(NOON, 0);
        assertThat(ask(one, 0, NOON).refusal()).isEmpty();
    }

    @Test
    void shapedRequestIsLetPassWithItsDelay() {
        List<Limit> shaper = List.of(Limit.shaper("shaper", Limit.Scope.KEY, Duration.ofSeconds(2), 3));
        assertThat(ask(shaper, 0, NOON).delay()).isZero();
        assertThat(ask(shaper, 0, NOON).delay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(ask(shaper, 0, NOON.plusSeconds(1)).delay()).isEqualTo(Duration.ofSeconds(3));
    }

    private Passage ask(List<Limit> limits, long tokens, Instant at) {
        return limiters.passage(limits, new Caller("k", "m", "m", tokens), at);
    }

    private static Limit tokens(Measure measure) {
        return Limit.window("tokens", Limit.Scope.KEY, 100, MINUTE).counting(measure);
    }
}
