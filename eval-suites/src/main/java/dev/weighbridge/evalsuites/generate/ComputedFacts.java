package dev.weighbridge.evalsuites.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions whose answer is computed: the calendar, units, numbers. */
final class ComputedFacts {
    private static final int OTHERS = 3;
    private static final List<String> SHAPES =
            List.of("triangle", "square", "pentagon", "hexagon", "octagon", "decagon");
    private static final List<String> KOREAN_SHAPES = List.of("삼각형", "사각형", "오각형", "육각형", "팔각형", "십각형");
    private static final List<Integer> CORNERS = List.of(3, 4, 5, 6, 8, 10);

    private final Language language;

    private ComputedFacts(Language language) {
        this.language = language;
    }

    static void make(Rows rows, Language language) {
        ComputedFacts maker = new ComputedFacts(language);
        rows.make("leap-year", "calendar", 30, maker::leapYear);
        rows.make("weekday", "calendar", 30, maker::weekday);
        rows.make("month", "calendar", 20, maker::monthLength);
        rows.make("unit", "units", 40, maker::unit);
        rows.make("prime", "numbers", 30, maker::prime);
        rows.make("square-root", "numbers", 20, maker::squareRoot);
        rows.make("binary", "numbers", 30, maker::binary);
        rows.make("corners", "numbers", 20, maker::corners);
    }

    private Row leapYear(Draw draw) {
        List<Integer> years = IntStream.rangeClosed(1896, 2104).boxed().toList();
        List<String> options = new ArrayList<>();
        options.add(String.valueOf(draw.one(years.stream().filter(Year::isLeap).toList())));
        draw.some(years.stream().filter(year -> !Year.isLeap(year)).toList(), OTHERS)
                .forEach(year -> options.add(String.valueOf(year)));
        return Facts.options(draw, language.of("Which of these years is a leap year?", "다음 중 윤년은 몇 년입니까?"), options);
    }

    private Row weekday(Draw draw) {
        LocalDate date = LocalDate.of(2026, 1, 1).plusDays(draw.between(0, 364));
        int later = draw.between(9, 45);
        DayOfWeek right = date.plusDays(later).getDayOfWeek();
        List<DayOfWeek> days = new ArrayList<>(List.of(right));
        days.addAll(draw.some(
                Stream.of(DayOfWeek.values()).filter(day -> day != right).toList(), OTHERS));
        String question = language.of(
                "Today is " + name(date.getDayOfWeek()) + ". Which day of the week will it be in " + later + " days?",
                "오늘은 " + name(date.getDayOfWeek()) + "입니다. " + later + "일 뒤는 무슨 요일입니까?");
        return Facts.options(draw, question, days.stream().map(this::name).toList());
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, language.of(Locale.ENGLISH, Locale.KOREAN));
    }

    private Row monthLength(Draw draw) {
        int year = draw.between(2001, 2060);
        Month month = draw.one(List.of(Month.FEBRUARY, Month.APRIL, Month.JULY, Month.AUGUST, Month.NOVEMBER));
        String english = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String question = language.of(
                "How many days does " + english + " " + year + " have?",
                year + "년 " + month.getValue() + "월은 모두 며칠입니까?");
        return Facts.numbers(draw, question, YearMonth.of(year, month).lengthOfMonth(), Stream.of(28L, 29L, 30L, 31L));
    }

    private Row unit(Draw draw) {
        int amount = draw.between(2, 96);
        UnitPair pair = draw.one(UnitPair.ALL);
        long right = (long) amount * pair.factor();
        String question = language.of(
                "How many " + pair.small() + " are " + amount + " " + pair.large() + "?",
                Korean.topic(amount + pair.koreanLarge()) + " 몇 " + pair.koreanSmall() + "입니까?");
        return Facts.numbers(
                draw,
                question,
                right,
                Stream.of(right * 10, right * 100, right + pair.factor(), right / 10 + 1, right * 2));
    }

    private Row prime(Draw draw) {
        List<Integer> odd = IntStream.iterate(31, number -> number < 400, number -> number + 2)
                .boxed()
                .toList();
        List<String> options = new ArrayList<>();
        options.add(String.valueOf(
                draw.one(odd.stream().filter(ComputedFacts::isPrime).toList())));
        draw.some(odd.stream().filter(number -> !isPrime(number)).toList(), OTHERS)
                .forEach(number -> options.add(String.valueOf(number)));
        return Facts.options(draw, language.of("Which of these numbers is prime?", "다음 중 소수는 무엇입니까?"), options);
    }

    private static boolean isPrime(int number) {
        return IntStream.range(2, number).noneMatch(divisor -> number % divisor == 0);
    }

    private Row squareRoot(Draw draw) {
        long root = draw.between(11, 40);
        String question = language.of(
                "Which positive number multiplied by itself is " + root * root + "?",
                "제곱하면 " + Korean.subject(String.valueOf(root * root)) + " 되는 양수는 무엇입니까?");
        return Facts.numbers(draw, question, root, Stream.of(root - 2, root - 1, root + 1, root + 2, root + 10));
    }

    private Row binary(Draw draw) {
        int number = draw.between(9, 63);
        String digits = Integer.toBinaryString(number);
        String question = language.of(
                "The binary number " + digits + " is which decimal number?",
                "이진수 " + Korean.object(digits) + " 십진수로 나타내면 얼마입니까?");
        long right = number;
        return Facts.numbers(draw, question, right, Stream.of(right + 1, right - 1, right + 2, right * 2, right + 8));
    }

    private Row corners(Draw draw) {
        int at = draw.between(0, SHAPES.size() - 1);
        int count = draw.between(2, 12);
        long right = (long) CORNERS.get(at) * count;
        String question = language.of(
                "How many corners do " + count + " separate " + SHAPES.get(at) + "s have in all?",
                "서로 떨어져 있는 " + KOREAN_SHAPES.get(at) + " " + count + "개의 꼭짓점은 모두 몇 개입니까?");
        return Facts.numbers(
                draw, question, right, Stream.of(right + 1, right + count, right - 1, right + 2, right * 2));
    }

    /** A unit, a smaller one, and how many of these it is. */
    private record UnitPair(String large, String small, String koreanLarge, String koreanSmall, long factor) {
        static final List<UnitPair> ALL = List.of(
                new UnitPair("kilometres", "metres", "킬로미터", "미터", 1_000),
                new UnitPair("metres", "centimetres", "미터", "센티미터", 100),
                new UnitPair("centimetres", "millimetres", "센티미터", "밀리미터", 10),
                new UnitPair("kilograms", "grams", "킬로그램", "그램", 1_000),
                new UnitPair("tonnes", "kilograms", "톤", "킬로그램", 1_000),
                new UnitPair("litres", "millilitres", "리터", "밀리리터", 1_000),
                new UnitPair("hours", "minutes", "시간", "분", 60),
                new UnitPair("minutes", "seconds", "분", "초", 60),
                new UnitPair("days", "hours", "일", "시간", 24),
                new UnitPair("weeks", "days", "주", "일", 7));
    }
}
