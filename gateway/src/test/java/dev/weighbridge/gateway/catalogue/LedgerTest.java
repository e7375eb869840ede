package dev.weighbridge.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.catalogue.KeyStatus.DailyRequests;
import dev.weighbridge.gateway.catalogue.KeyStatus.Limited;
import dev.weighbridge.gateway.catalogue.KeyStatus.Unlimited;
import dev.weighbridge.gateway.catalogue.KeyStatus.Untold;
import dev.weighbridge.gateway.price.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    @Test
    void theStatusOfAKeyIsReadExactly() {
        assertThat(KeyStatus.read(Fixture.of("key")))
                .contains(new KeyStatus(
                        new Limited(usd("100"), usd("74.5"), "monthly"),
                        usd("25.500000123456"),
                        Money.ZERO,
                        false,
                        new DailyRequests(1000L, 38L, 962L),
                        Instant.parse("2027-12-31T23:59:59Z")));
    }

    @Test
    void aNullLimitIsNoneAndAMissingOneIsUntold() {
        assertThat(KeyStatus.read("{\"data\":{\"limit\":null,\"usage\":1}}"))
                .contains(new KeyStatus(new Unlimited(), usd("1"), null, null, null, null));
        assertThat(KeyStatus.read("{\"data\":{\"usage\":null}}"))
                .contains(new KeyStatus(new Untold(), null, null, null, null, null));
    }

    @Test
    void anOverspentLimitIsBelowZero() {
        assertThat(KeyStatus.read("{\"data\":{\"limit\":1,\"limit_remaining\":-0.25}}"))
                .map(KeyStatus::spending)
                .contains(new Limited(usd("1"), usd("-0.25"), null));
    }

    @Test
    void aKeysLabelIsNotKept() {
        assertThat(KeyStatus.read(Fixture.of("key")).toString()).doesNotContain("sk-or");
    }

    @Test
    void creditsTellWhatIsLeft() {
        Optional<Credits> credits = Credits.read("{\"data\":{\"total_credits\":100.5,\"total_usage\":25.75}}");
        assertThat(credits).contains(new Credits(usd("100.5"), usd("25.75")));
        assertThat(credits.orElseThrow().left()).isEqualTo(usd("74.75"));
    }

    @Test
    void aGenerationIsReadInItsNativeCounts() {
        assertThat(Generation.read(Fixture.of("generation")))
                .contains(new Generation(
                        "gen-1760000000-AbCdEf",
                        "upstage/solar-pro-3:free",
                        "Upstage",
                        14L,
                        25L,
                        3L,
                        5L,
                        usd("0.00014"),
                        Duration.ofNanos(1_250_500_000),
                        Duration.ofMillis(1200),
                        true,
                        false,
                        "stop",
                        false,
                        Instant.parse("2026-09-15T23:33:19.433273Z")));
    }

    @Test
    void aGenerationOfWhichOnlyTheIdIsToldIsUnknownInAllElse() {
        assertThat(Generation.read(
                        "{\"data\":{\"id\":\"gen-1\",\"total_cost\":\"much\",\"latency\":-1,\"created_at\":\"now\"}}"))
                .contains(new Generation(
                        "gen-1", null, null, null, null, null, null, null, null, null, null, null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>", "{}", "[]", "{\"data\":null}", "{\"data\":[]}", "{\"data\":{}}", "{\"error\":{}}"})
    void whatIsNoLedgerIsNone(String body) {
        assertThat(KeyStatus.read(body)).isEmpty();
        assertThat(Credits.read(body)).isEmpty();
        assertThat(Generation.read(body)).isEmpty();
        assertThat(Endpoints.read(body)).isEmpty();
    }

    @Test
    void creditsOfOneAmountOnlyAreNone() {
        assertThat(Credits.read("{\"data\":{\"total_credits\":1}}")).isEmpty();
        assertThat(Credits.read("{\"data\":{\"total_credits\":1e400,\"total_usage\":0}}"))
                .isEmpty();
    }

    private static Money usd(String amount) {
        return Money.ofUsd(new BigDecimal(amount));
    }
}
