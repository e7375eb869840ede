package dev.weighbridge.evalsuites.grade.number;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sums like {@code 1억 2천5백만 3000}: small words scale within a section, a big word closes it. */
final class KoreanScale {
    private static final Pattern SMALL = Pattern.compile("\\s?([천백십])(?![사일이삼오육칠팔구주])");
    private static final Pattern BIG = Pattern.compile("\\s?([조억만])(?!큼|족|약|화|정|건)");
    private static final Pattern MORE = Pattern.compile("\\s?(\\d{1,3}(?:,\\d{3})+|\\d+)(?![\\d.,]*\\d)");

    private final String plain;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private BigDecimal number;
    private BigDecimal lastWord = BigDecimal.ZERO;
    private int at;

    KoreanScale(String plain, int end, BigDecimal value) {
        this.plain = plain;
        number = value;
        at = end;
    }

    Scaled read() {
        while (small() || big() || more()) {
            // Each of them moves on.
        }
        return new Scaled(total.add(section).add(number), at);
    }

    private boolean small() {
        Matcher word = SMALL.matcher(plain).region(at, plain.length());
        if (!word.lookingAt()) {
            return false;
        }
        lastWord = BigDecimal.ONE.scaleByPowerOfTen(powerOf(word.group(1)));
        section = section.add(number.multiply(lastWord));
        number = BigDecimal.ZERO;
        at = word.end();
        return true;
    }

    private boolean big() {
        Matcher word = BIG.matcher(plain).region(at, plain.length());
        if (!word.lookingAt()) {
            return false;
        }
        lastWord = BigDecimal.ONE.scaleByPowerOfTen(powerOf(word.group(1)));
        total = total.add(section.add(number).multiply(lastWord));
        section = BigDecimal.ZERO;
        number = BigDecimal.ZERO;
        at = word.end();
        return true;
    }

    /** A number goes on with the sum only where it is smaller than the word before it: {@code 3만 5000}. */
    private boolean more() {
        Matcher next = MORE.matcher(plain).region(at, plain.length());
        if (number.signum() != 0 || lastWord.signum() == 0 || !next.lookingAt()) {
            return false;
        }
        BigDecimal value = new BigDecimal(next.group(1).replace(",", ""));
        if (value.signum() == 0 || value.compareTo(lastWord) >= 0) {
            return false;
        }
        number = value;
        at = next.end();
        return true;
    }

    private static int powerOf(String word) {
        return switch (word) {
            case "십" -> 1;
            case "백" -> 2;
            case "천" -> 3;
            case "만" -> 4;
            case "억" -> 8;
            default -> 12;
        };
    }
}
