package dev.weighbridge.evalsuites.generate;

import java.math.BigDecimal;
import java.util.List;

/** Expressions to work out. */
final class Arithmetic {
    private static final int EACH = 20;

    private final Language language;

    private Arithmetic(Language language) {
        this.language = language;
    }

    static void make(Rows rows, Language language) {
        Arithmetic maker = new Arithmetic(language);
        rows.make("sum", "expression", EACH, maker::sum);
        rows.make("difference", "expression", EACH, maker::difference);
        rows.make("product", "expression", EACH, maker::product);
        rows.make("quotient", "expression", EACH, maker::quotient);
        rows.make("order", "expression", EACH, maker::order);
        rows.make("brackets", "expression", EACH, maker::brackets);
        rows.make("percentage", "expression", EACH, maker::percentage);
        rows.make("decimal", "expression", EACH, maker::decimal);
        WordProblems.make(rows, language);
    }

    private Row sum(Draw draw) {
        List<Integer> terms = List.of(draw.between(120, 990), draw.between(1_200, 9_900), draw.between(11, 99));
        return expression(
                terms.get(0) + " + " + terms.get(1) + " + " + terms.get(2),
                terms.stream().mapToInt(Integer::intValue).sum());
    }

    private Row difference(Draw draw) {
        int from = draw.between(200, 4_000);
        int less = draw.between(200, 9_000);
        return expression(from + " - " + less, from - less);
    }

    private Row product(Draw draw) {
        int one = draw.between(13, 99);
        int other = draw.between(12, 480);
        return expression(one + " × " + other, one * other);
    }

    private Row quotient(Draw draw) {
        int by = draw.between(7, 48);
        int result = draw.between(23, 210);
        return expression(by * result + " ÷ " + by, result);
    }

    private Row order(Draw draw) {
        int first = draw.between(20, 300);
        int one = draw.between(4, 25);
        int other = draw.between(4, 25);
        int last = draw.between(5, 90);
        return expression(first + " - " + one + " × " + other + " + " + last, first - one * other + last);
    }

    private Row brackets(Draw draw) {
        int one = draw.between(11, 60);
        int other = draw.between(61, 130);
        int times = draw.between(3, 19);
        return expression("(" + other + " - " + one + ") × " + times + " - " + one, (other - one) * times - one);
    }

    private Row percentage(Draw draw) {
        int percent = 5 * draw.between(1, 19);
        int of = 20 * draw.between(6, 95);
        String result = String.valueOf(percent * of / 100);
        return Row.answered(
                language.of(
                        "What is " + percent + "% of " + of + "?", Korean.topic(of + "의 " + percent + "%") + " 얼마입니까?"),
                result);
    }

    /** Tenths and hundredths as whole numbers, so that nothing is rounded. */
    private Row decimal(Draw draw) {
        int one = draw.between(105, 995);
        int other = draw.between(11, 99);
        int hundredths = one + 10 * other;
        return expression(fixed(one, 2) + " + " + fixed(other, 1), fixed(hundredths, 2));
    }

    private Row expression(String expression, int result) {
        return expression(expression, String.valueOf(result));
    }

    private Row expression(String expression, String result) {
        return Row.answered(language.of("Work out: ", "계산하세요: ") + expression, result);
    }

    private static String fixed(int value, int places) {
        return BigDecimal.valueOf(value, places).toPlainString();
    }
}
