package dev.weighbridge.evalsuites.grade.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers of a text: signs, thousands, decimals, fractions, exponents, currency, and the words people scale
 * numbers with in English and Korean ({@code 2 million}, {@code 3만 5천}). Numbers written as words are not found, nor
 * are digits that belong to a name ({@code H2O}), a version or an ordinal.
 */
final class Numbers {
    private static final String CURRENCY = "(?:US)?[$€£₩¥]\\s?";
    private static final String SIGN = "(?<sign>(?<![\\p{L}\\p{N})%\\]])[-+])?";
    private static final String DIGITS = "(?<digits>(?:(?<!\\.)\\.)?\\d[\\d.,]*)";
    private static final String POWER = "(?<exp>[eE][+-]?\\d{1,4}(?!\\d)|\\s?[×x*]\\s?10\\^\\{?[+-]?\\d{1,4}\\}?)?";
    private static final Pattern RUN = Pattern.compile("(?<![\\p{IsLatin}\\d_]|\\d[.,]|\\p{IsLatin}-)" + SIGN + "(?:"
            + CURRENCY + ")?" + "(?<sign2>(?<=[$€£₩¥]\\s?)-)?" + DIGITS + POWER);
    /** Sign, currency and point before the first digit. */
    private static final int LONGEST_HEAD = 8;

    private static final int LONGEST_ALONE = 200;
    private static final Pattern PLAIN = Pattern.compile("\\d*\\.?\\d+|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern OVER =
            Pattern.compile("(?<whole>\\s\\d{1,9})?\\s?/\\s?(?<under>\\d{1,18})(?![\\d/.,]*\\d|\\s?/)");
    private static final Pattern ORDINAL = Pattern.compile("(?:st|nd|rd|th)\\b|[A-Za-z]*_|[A-Za-z]+\\d");
    private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d+\\}?$");
    private static final Pattern CLOSING = Pattern.compile("(?:%|원|달러|dollars?|USD|KRW)?[.。]?");
    private static final Pattern STOPS = Pattern.compile("[.,]+$");

    private Numbers() {}

    /** The numbers of a text made plain, in order. */
    static List<FoundNumber> in(String plain) {
        List<FoundNumber> found = new ArrayList<>();
        Matcher runs = RUN.matcher(plain).useTransparentBounds(true);
        int from = 0;
        int digit = digit(plain, 0);
        while (digit < plain.length()
                && runs.region(Math.max(from, digit - LONGEST_HEAD), plain.length())
                        .find()) {
            List<FoundNumber> here = read(plain, runs);
            found.addAll(here);
            from = here.isEmpty()
                    ? runs.end()
                    : Math.max(runs.end(), here.get(here.size() - 1).end());
            digit = digit(plain, from);
        }
        return found;
    }

    /** Only near a digit can a number begin, and most of a text is far from any. */
    private static int digit(String plain, int from) {
        int at = from;
        while (at < plain.length() && (plain.charAt(at) < '0' || plain.charAt(at) > '9')) {
            at++;
        }
        return at;
    }

    /** The number a text is and nothing else but currency, percent sign and a full stop; empty where it is more. */
    static Optional<FoundNumber> only(String plain) {
        String text = plain.strip();
        List<FoundNumber> found = text.length() > LONGEST_ALONE ? List.of() : in(text);
        if (found.size() != 1 || found.get(0).start() != 0) {
            return Optional.empty();
        }
        String rest = text.substring(found.get(0).end()).strip();
        return CLOSING.matcher(rest).matches() ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static List<FoundNumber> read(String plain, Matcher run) {
        String digits = STOPS.matcher(run.group("digits")).replaceAll("");
        int end = run.start("digits") + digits.length();
        boolean whole = end == run.end("digits");
        String exponent = whole && run.group("exp") != null ? run.group("exp") : "";
        if (ORDINAL.matcher(plain)
                .region(end + exponent.length(), plain.length())
                .lookingAt()) {
            return List.of();
        }
        if (!PLAIN.matcher(digits).matches()) {
            return listed(digits, run.start("digits"));
        }
        boolean negative = "-".equals(run.group("sign")) || run.group("sign2") != null;
        return List.of(valued(plain, run.start(), end, digits.replace(",", ""), exponent, negative));
    }

    private static FoundNumber valued(
            String plain, int start, int end, String digits, String exponent, boolean negative) {
        BigDecimal value = new BigDecimal(digits);
        int after = end + exponent.length();
        if (!exponent.isEmpty()) {
            Matcher power = EXPONENT.matcher(exponent);
            value = power.find()
                    ? value.scaleByPowerOfTen(Integer.parseInt(power.group().replace("}", "")))
                    : value;
        }
        Scaled scaled = exponent.isEmpty() ? fractionOrScale(plain, end, value) : new Scaled(value, after);
        BigDecimal signed = negative ? scaled.value().negate() : scaled.value();
        return new FoundNumber(signed, plain.substring(start, scaled.end()), start, scaled.end());
    }

    private static Scaled fractionOrScale(String plain, int end, BigDecimal value) {
        Matcher over = OVER.matcher(plain).region(end, plain.length());
        if (over.lookingAt() && Long.parseLong(over.group("under")) != 0 && value.scale() <= 0) {
            BigDecimal under = new BigDecimal(over.group("under"));
            String top = over.group("whole");
            BigDecimal part = (top == null ? value : new BigDecimal(top.strip())).divide(under, MathContext.DECIMAL128);
            return new Scaled(top == null ? part : value.add(part), over.end());
        }
        return Scaled.of(plain, end, value);
    }

    /** Digits with several commas that are no thousands are a list: {@code 1,2,3}. One comma could mean anything. */
    private static List<FoundNumber> listed(String digits, int start) {
        String[] parts = digits.split(",", -1);
        List<FoundNumber> found = new ArrayList<>();
        int at = start;
        for (String part : parts) {
            if (parts.length < 3 || !part.matches("\\d+(?:\\.\\d+)?")) {
                return List.of();
            }
            found.add(new FoundNumber(new BigDecimal(part), part, at, at + part.length()));
            at += part.length() + 1;
        }
        return found;
    }
}
