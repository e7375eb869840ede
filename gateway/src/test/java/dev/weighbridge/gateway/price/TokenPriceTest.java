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

    private static Money usd(String amount) {
        return Money.ofUsd(new BigDecimal(amount));
    }
}
