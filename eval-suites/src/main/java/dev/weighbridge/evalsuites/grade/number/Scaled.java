package dev.weighbridge.evalsuites.grade.number;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with the words that scale it.
 *
 * @param value the number, scaled
 * @param end where it ends in its text
 */
record Scaled(BigDecimal value, int end) {
    private static final Map<String, Integer> ENGLISH =
            Map.of("k", 3, "thousand", 3, "million", 6, "billion", 9, "trillion", 12);
    private static final Pattern WORD =
            Pattern.compile("(?:k|\\s?(?:thousand|million|billion|trillion))(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);

    /** The number that ends at {@code end}, with what scales it there. */
    static Scaled of(String plain, int end, BigDecimal value) {
        Matcher word = WORD.matcher(plain).region(end, plain.length());
        if (word.lookingAt()) {
            int power = ENGLISH.getOrDefault(word.group().strip().toLowerCase(Locale.ROOT), 0);
            return new Scaled(value.scaleByPowerOfTen(power), word.end());
        }
        return new KoreanScale(plain, end, value).read();
    }
}
