package dev.weighbridge.gateway.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TokenPriceTest {
    /** 0.15 USD in, 0.60 USD out, 0.075 USD cached, each for a million tokens. */
    private static final TokenPrice MINI = new TokenPrice(150_000, 600_000, 75_000L, Money.ZERO);

    @Test
    void aMillionTokensCostThePrice() {
        assertThat(MINI.of(1_000_000, 0)).isEqualTo(usd("0.15"));
        assertThat(MINI.of(0, 1_000_000)).isEqualTo(usd("0.60"));
    }

    @Test
    void oneTokenIsExactToo() {
        assertThat(MINI.of(1, 1)).isEqualTo(usd("0.00000075"));
    }

    @Test
    void cachedInputIsChargedAtItsOwnPrice() {
        assertThat(MINI.of(1_000_000, 400_000, 0)).isEqualTo(usd("0.12"));
    }

    @Test
    void cachedInputWithoutAPriceOfItsOwnIsChargedAsInput() {
        TokenPrice price = new TokenPrice(150_000, 600_000, null, Money.ZERO);
        assertThat(price.of(1_000_000, 400_000, 0)).isEqualTo(usd("0.15"));
    }

    @Test
    void aChargePerRequestComesOnTopOnce() {
        TokenPrice price = new TokenPrice(0, 0, null, usd("0.01"));
        assertThat(price.of(5, 5)).isEqualTo(usd("0.01"));
        assertThat(price.of(5, 2, 5)).isEqualTo(usd("0.01"));
        assertThat(price.free()).isFalse();
    }

    @Test
    void freeIsFree() {
        assertThat(TokenPrice.FREE.free()).isTrue();
        assertThat(TokenPrice.FREE.of(1_000, 1_000)).isEqualTo(Money.ZERO);
        assertThat(MINI.free()).isFalse();
    }

    @Test
    void aNegativePriceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenPrice(-1, 0, null, Money.ZERO))
                .withMessageContaining("input -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenPrice(0, 0, -1L, Money.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenPrice(0, 0, null, new Money(-1)));
    }

    @Test
    void aCostBeyondTheRangeOfMoneyIsRefused() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> MINI.of(Long.MAX_VALUE, 0));
    }

    @Test
    void inputWrittenToACacheAndReasoningHaveTheirOwnPrices() {
        TokenPrice price =
                new TokenPrice(3_000_000, 15_000_000, 300_000L, Money.ZERO, null, 3_750_000L, 20_000_000L, null);

        // 100 x 3 + 200 x 0.30 + 700 x 3.75 + 50 x 15 + 250 x 20 USD for a million tokens.
        assertThat(price.of(new TokenCounts(1000, 200, 700, 300, 250))).isEqualTo(usd("0.008735"));
    }

    @Test
    void theMostIsByTheDearestPriceOfEachKind() {
        TokenPrice price = new TokenPrice(3_000_000, 15_000_000, 300_000L, usd("0.01"), null, 3_750_000L, null, null);

        assertThat(price.atMost(1_000_000, 1_000_000)).isEqualTo(usd("18.76"));
    }

    @Test
    void aPriceForReasoningAloneIsNotFree() {
        assertThat(new TokenPrice(0, 0, null, Money.ZERO, null, null, 1L, null).free())
                .isFalse();
    }

    @Test
    void aMillionRequestsAddUpToThePicoUsd() {
        TokenPrice price = new TokenPrice(150_001, 600_007, 75_003L, new Money(11));
        Money sum = Money.ZERO;
        for (int i = 0; i < 1_000_000; i++) {
            sum = sum.plus(price.of(new TokenCounts(i % 1000, i % 10, 0, i % 100, 0)));
        }

        // Of each thousand requests the inputs sum to 499,500, the cached ones among them to 4,500, the outputs to
        // 49,500.
        long input = 495_000L * 150_001 + 4_500L * 75_003;
        assertThat(sum.picoUsd()).isEqualTo(1000 * (input + 49_500L * 600_007 + 1000 * 11));
    }

    @Test
    void countsThatAreMoreThanAllOfThemAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenCounts(10, 6, 5, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TokenCounts(0, 0, 0, 1, 2));
    }

    private static Money usd(String amount) {
        return Money.ofUsd(new BigDecimal(amount));
    }
}
