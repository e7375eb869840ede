package dev.weighbridge.evalsuites.grade.selftest;

import java.math.BigInteger;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers that are nearly right: off by one, by a digit, by their sign. */
final class NumberMutants {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])\\d[\\d,]*");

    private NumberMutants() {}

    /** The text with its last number made wrong, wherever that number stands; or with all of its words gone. */
    static Stream<String> of(String text, RandomGenerator random) {
        List<String> numbers =
                NUMBER.matcher(text).results().map(MatchResult::group).toList();
        if (numbers.isEmpty()) {
            return WordMutants.of(text, random);
        }
        String last = numbers.get(numbers.size() - 1).replaceAll(",+$", "");
        String otherSign =
                text.contains("-" + last) ? text.replace("-" + last, last) : replaced(text, last, "-" + last);
        Stream<String> wrong = Stream.of(plusOne(last), otherDigit(last, random), swapped(last))
                .filter(number -> !number.equals(last))
                .map(number -> replaced(text, last, number));
        return Stream.concat(wrong, Stream.of(otherSign));
    }

    private static String plusOne(String number) {
        return new BigInteger(number.replace(",", "")).add(BigInteger.ONE).toString();
    }

    private static String otherDigit(String number, RandomGenerator random) {
        int at = number.length()
                - 1
                - random.nextInt(number.replaceAll(".*,", "").length());
        char digit = (char) ('0' + (number.charAt(at) - '0' + 1 + random.nextInt(8)) % 10);
        return number.substring(0, at) + digit + number.substring(at + 1);
    }

    private static String swapped(String number) {
        for (int i = number.length() - 1; i > 0; i--) {
            boolean digits = Character.isDigit(number.charAt(i)) && Character.isDigit(number.charAt(i - 1));
            if (digits && number.charAt(i) != number.charAt(i - 1)) {
                return number.substring(0, i - 1) + number.charAt(i) + number.charAt(i - 1) + number.substring(i + 1);
            }
        }
        return number;
    }

    private static String replaced(String text, String number, String wrong) {
        return Pattern.compile("(?<![\\d])" + Pattern.quote(number) + "(?![\\d])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(wrong));
    }
}
