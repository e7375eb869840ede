package dev.weighbridge.evalsuites.generate;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Made-up names, places and dates, as texts of both languages need them. */
final class People {
    private static final List<String> FIRST = List.of(
            "Anna", "Brian", "Carla", "Daniel", "Elena", "Frank", "Gina", "Henry", "Irene", "James", "Karen", "Louis",
            "Maria", "Nick", "Olivia", "Peter", "Rosa", "Simon", "Tara", "Victor");
    private static final List<String> LAST = List.of(
            "Adler", "Brooks", "Conti", "Duarte", "Ellis", "Fischer", "Grant", "Hansen", "Ivanov", "Jensen", "Keller",
            "Lopez", "Moreau", "Novak", "Olsen", "Parker", "Quinn", "Rossi", "Silva", "Turner");
    private static final List<String> FAMILY =
            List.of("김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황", "안", "송", "홍", "문");
    private static final List<String> GIVEN = List.of(
            "서준", "지민", "하윤", "도현", "수빈", "예린", "민재", "채원", "건우", "유진", "은서", "태윤", "다은", "승현", "나연", "정우", "가영", "재훈",
            "소연", "현수");
    private static final List<String> TOWNS = List.of(
            "Ashford",
            "Brookhaven",
            "Clearwater",
            "Dunmore",
            "Eastleigh",
            "Fairview",
            "Glenwood",
            "Hartfield",
            "Kingsley",
            "Lakemont",
            "Marlow",
            "Northgate");
    private static final List<String> KOREAN_TOWNS =
            List.of("강릉", "경주", "공주", "군산", "김해", "나주", "목포", "속초", "여수", "진주", "춘천", "통영");

    private final Language language;

    People(Language language) {
        this.language = language;
    }

    String name(Draw draw) {
        return language.of(draw.one(FIRST) + " " + draw.one(LAST), draw.one(FAMILY) + draw.one(GIVEN));
    }

    String town(Draw draw) {
        return language.of(draw.one(TOWNS), draw.one(KOREAN_TOWNS));
    }

    /** Several different towns. */
    List<String> towns(Draw draw, int count) {
        return draw.some(language.of(TOWNS, KOREAN_TOWNS), count);
    }

    static LocalDate date(Draw draw) {
        return LocalDate.of(2027, 1, 1).plusDays(draw.between(0, 364));
    }

    /** A date as people write it: 14 March 2027, 2027년 3월 14일. */
    String shown(LocalDate date) {
        return language.of(dayAndMonth(date) + " " + date.getYear(), date.getYear() + "년 " + dayAndMonth(date));
    }

    /** A date without its year: 14 March, 3월 14일. */
    String dayAndMonth(LocalDate date) {
        return language.of(
                date.getDayOfMonth() + " " + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                date.getMonthValue() + "월 " + date.getDayOfMonth() + "일");
    }

    /** Other ways of writing a date that mean the same, this one first. */
    List<String> waysToWrite(LocalDate date) {
        String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        int day = date.getDayOfMonth();
        return language.of(
                List.of(dayAndMonth(date), month + " " + day, day + ordinal(day) + " of " + month),
                List.of(dayAndMonth(date), date.getMonthValue() + "월" + day + "일"));
    }

    /** A time of day from minutes since midnight: 09:30, 오전 9시 30분. */
    String clock(int minutes) {
        int hour = minutes / 60;
        String digits = String.format(Locale.ROOT, "%02d:%02d", hour, minutes % 60);
        String rest = minutes % 60 == 0 ? "" : " " + minutes % 60 + "분";
        return language.of(digits, (hour < 12 ? "오전 " : "오후 ") + (hour > 12 ? hour - 12 : hour) + "시" + rest);
    }

    /** The same for machines: 09:30. */
    static String digital(int minutes) {
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }

    private static String ordinal(int day) {
        if (day >= 11 && day <= 13) {
            return "th";
        }
        return switch (day % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
