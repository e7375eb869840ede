package dev.weighbridge.evalsuites.grade.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.grade.Tolerance;
import dev.weighbridge.gateway.testing.Seeded;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void numbersAreFoundWithTheirSigns() {
        found("-5 and 5, x=-3; 10-4", "-5", "5", "-3", "10", "4");
        found("range 3-5, (−7) and +2", "3", "5", "-7", "2");
        found("- 5 apples\n- 6 pears", "5", "6");
        found("$-5, -$6, US$7", "-5", "-6", "7");
    }

    @Test
    void thousandsAndDecimalsAreRead() {
        found("1,234,567.89 and 12,34 and .5", "1234567.89", "0.5");
        found("１２３，４５６ 원", "123456");
        found("0.10%", "0.10");
    }

    @Test
    void namesVersionsAndOrdinalsAreNoNumbers() {
        found("H2O, gpt-4o, v1.2.3, the 3rd of 2nd, A4, x_1");
    }

    @Test
    void koreanAndEnglishScalesAreRead() {
        found("3만 5천 원과 2억 3,000만 원", "35000", "230000000");
        found("3천5백만 명, 1조 2천억", "35000000", "1200000000000");
        found("5만큼, 3만 7개", "5", "30007");
        found("2 million and 1.5k", "2000000", "1500");
    }

    @Test
    void hugeExponentsCostNothing() {
        Tolerance tolerance = new Tolerance(BigDecimal.ONE, BigDecimal.ONE);
        assertThat(tolerance.accepts(new BigDecimal("1e999999999"), BigDecimal.ONE))
                .isFalse();
        assertThat(tolerance.accepts(new BigDecimal("1e999999999"), new BigDecimal("10e999999998")))
                .isTrue();
    }

    @Test
    void everyNumberIsFoundAsItWasWritten() {
        DecimalFormat grouped = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        Seeded.check(500, random -> {
            BigDecimal number =
                    BigDecimal.valueOf(random.nextLong(-99_999_999_999L, 99_999_999_999L), random.nextInt(5));
            String text = "값은 " + (random.nextBoolean() ? grouped.format(number) : number.toPlainString()) + "입니다.";
            assertThat(Numbers.in(NumberText.plain(text, false)))
                    .as(text)
                    .singleElement()
                    .satisfies(found -> assertThat(found.value()).isEqualByComparingTo(number));
        });
    }

    @Test
    void theLastMarkerBinds() {
        assertThat(Markers.last("#### 3\nso\n#### 7")).hasValue("7");
        assertThat(Markers.last("**Answer:**\n\n42")).hasValue("42");
        assertThat(Markers.last("\\boxed{\\frac{1}{2}} then")).hasValue("\\frac{1}{2}");
        assertThat(Markers.last("최종 정답은 서울입니다")).hasValue("서울입니다");
        assertThat(Markers.last("no mark")).isEmpty();
    }

    private static void found(String text, String... numbers) {
        assertThat(Numbers.in(NumberText.plain(text, false)))
                .as(text)
                .extracting(number -> number.value().toPlainString())
                .containsExactlyElementsOf(List.of(numbers));
    }
}
