package dev.weighbridge.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "5, 5.00",
        "92.34, 92.3",
        "99.96, 100",
        "251.4, 251",
        "1243, 1240",
        "9996, 10\u202f000",
        "0.00012345, 0.000123",
        "1234567, 1\u202f230\u202f000",
        "-12.34, \u221212.3"
    })
    void estimatesHaveThreeSignificantDigits(double value, String spelling) {
        assertThat(Numbers.estimate(value)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 100", "0.714285, 71.4", "0.05, 5.00", "0.9996, >\u202f99.9", "0.00012, 0.0120"})
    void onlyNothingIsZeroPercentAndOnlyAllIsAHundred(double share, String spelling) {
        assertThat(Numbers.percent(share)).isEqualTo(spelling);
    }

    @Test
    void aShareThatIsOneButForRoundingIsAHundredPercent() {
        assertThat(Numbers.percent(Math.nextDown(1.0))).isEqualTo("100");
        assertThat(Numbers.percent(Double.MIN_VALUE)).isEqualTo("0");
    }

    @Test
    void countsKeepAllDigits() {
        assertThat(Numbers.count(9999)).isEqualTo("9999");
        assertThat(Numbers.count(1_234_567)).isEqualTo("1\u202f234\u202f567");
    }

    @Test
    void pricesKeepAllDigitsAndAtLeastTwoBehindThePoint() {
        assertThat(Numbers.usdExact(new Money(500_000_000_000L))).isEqualTo("0.50");
        assertThat(Numbers.usdExact(new Money(123_456_789_000L))).isEqualTo("0.123456789");
        assertThat(Numbers.usdExact(new Money(12_000_000_000_000L))).isEqualTo("12.00");
    }

    @Test
    void moneyHasThreeSignificantDigits() {
        assertThat(Numbers.usd(new Money(133_500_000_000L))).isEqualTo("0.134");
        assertThat(Numbers.usd(Money.ZERO)).isEqualTo("0");
    }
}
