package dev.weighbridge.gateway.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void aDollarIsATrillionPicoDollars() {
        assertThat(Money.ofUsd(BigDecimal.ONE)).isEqualTo(new Money(1_000_000_000_000L));
        assertThat(Money.ofUsd(new BigDecimal("-0.000000000001"))).isEqualTo(new Money(-1));
    }

    @Test
    void whatIsFinerThanAPicoDollarIsRefusedUnlessRounded() {
        BigDecimal half = new BigDecimal("0.0000000000005");
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.ofUsd(half));
        assertThat(Money.ofUsdRounded(half)).isEqualTo(new Money(1));
        assertThat(Money.ofUsdRounded(half.negate())).isEqualTo(new Money(-1));
        assertThat(Money.ofUsdRounded(new BigDecimal("0.00000000000049"))).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "99999999", "9223373"})
    void whatIsOutOfRangeIsRefusedAtOnce(String usd) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.ofUsdRounded(new BigDecimal(usd)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "0e999999999", "0"})
    void whatIsNearNothingIsNothing(String usd) {
        assertThat(Money.ofUsdRounded(new BigDecimal(usd))).isEqualTo(Money.ZERO);
    }

    @Test
    void theLargestAmountIsNineMillionDollars() {
        Money largest = new Money(Long.MAX_VALUE);
        assertThat(Money.ofUsdRounded(largest.usd())).isEqualTo(largest);
        assertThat(Money.ofUsd(largest.usd())).isEqualTo(largest);
    }

    @Test
    void arithmeticIsExactAndNeverWraps() {
        assertThat(new Money(5).plus(new Money(-7))).isEqualTo(new Money(-2));
        assertThat(new Money(5).minus(new Money(7))).isEqualTo(new Money(-2));
        assertThat(new Money(5).times(3)).isEqualTo(new Money(15));
        Money largest = new Money(Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> largest.plus(new Money(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(-2).minus(new Money(Long.MAX_VALUE)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> largest.times(2));
    }

    @ParameterizedTest
    @CsvSource({"0,0 USD", "1,0.000000000001 USD", "1500000000000,1.5 USD", "-20000000000000,-20 USD"})
    void itIsPrintedInFullWithoutTrailingZeros(long picoUsd, String printed) {
        assertThat(new Money(picoUsd)).hasToString(printed);
    }

    @Test
    void itIsOrderedByAmount() {
        assertThat(new Money(-1)).isLessThan(Money.ZERO);
        assertThat(new Money(2)).isGreaterThan(new Money(1));
    }
}
