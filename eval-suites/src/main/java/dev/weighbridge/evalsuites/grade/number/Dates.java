package dev.weighbridge.evalsuites.grade.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the dates of a text, in the forms people write in English and Korean. */
final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![\\d])(\\d{4})\\s?(?:년|[-/.])\\s?(\\d{1,2})\\s?(?:월|[-/.])\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\.?(?:\\s+of)?\\s+" + MONTH + ",?\\s+(\\d{4})(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?!\\d)");

    private Dates() {}

    /** Which number comes first in a date such as {@code 03/04/2024}. */
    enum Order {
        MONTH_DAY,
        DAY_MONTH,
        /** Nobody said, so a date that can be read both ways is none. */
        UNKNOWN
    }

    /** A date that stands in a text. */
    record FoundDate(LocalDate date, String text, int start, int end) {}

    /** The dates of a text, in order. */
    static List<FoundDate> in(String text, Order order) {
        List<FoundDate> found = new ArrayList<>();
        add(found, YEAR_FIRST, text, date -> of(number(date, 1), number(date, 2), number(date, 3)));
        add(found, MONTH_FIRST, text, date -> of(number(date, 3), month(date.group(1)), number(date, 2)));
        add(found, DAY_FIRST, text, date -> of(number(date, 3), month(date.group(2)), number(date, 1)));
        add(found, YEAR_LAST, text, date -> ordered(date, order));
        found.sort(Comparator.comparingInt(FoundDate::start));
        return found;
    }

    private static void add(
            List<FoundDate> found, Pattern form, String text, Function<MatchResult, Optional<LocalDate>> read) {
        form.matcher(text)
                .results()
                .forEach(match -> read.apply(match)
                        .ifPresent(date -> found.add(new FoundDate(date, match.group(), match.start(), match.end()))));
    }

    private static Optional<LocalDate> ordered(MatchResult match, Order order) {
        Optional<LocalDate> monthFirst = of(number(match, 3), number(match, 1), number(match, 2));
        Optional<LocalDate> dayFirst = of(number(match, 3), number(match, 2), number(match, 1));
        return switch (order) {
            case MONTH_DAY -> monthFirst;
            case DAY_MONTH -> dayFirst;
            case UNKNOWN ->
                monthFirst.isEmpty()
                        ? dayFirst
                        : dayFirst.filter(monthFirst.get()::equals)
                                .or(() -> dayFirst.isEmpty() ? monthFirst : Optional.empty());
        };
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(String name) {
        return 1 + MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3));
    }
}
