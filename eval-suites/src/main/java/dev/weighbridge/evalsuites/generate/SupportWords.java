package dev.weighbridge.evalsuites.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The numbers, names and things that one message to a web shop's support is made of. */
final class SupportWords {
    private static final int THOUSAND = 1_000;

    private final Language language;
    private final People people;

    SupportWords(Language language) {
        this.language = language;
        this.people = new People(language);
    }

    /** Words for all slots: what differs by name differs in value, and no number is part of another of its sort. */
    Map<String, String> draw(Draw draw) {
        Map<String, String> words = new HashMap<>();
        words.put("name", people.name(draw));
        words.put("days", String.valueOf(draw.between(2, 9)));
        addThings(words, draw);
        addNumbers(words, draw);
        addSums(words, draw);
        return words;
    }

    private void addThings(Map<String, String> words, Draw draw) {
        List<String> items = draw.some(language.of(Classification.ITEMS, Classification.KOREAN_ITEMS), 3);
        words.put("item", items.get(0));
        words.put("otheritem", items.get(1));
        words.put("thirditem", items.get(2));
        List<String> towns = people.towns(draw, 2);
        words.put("town", towns.get(0));
        words.put("othertown", towns.get(1));
    }

    private static void addNumbers(Map<String, String> words, Draw draw) {
        List<Integer> orders = draw.shuffled(
                List.of(draw.between(10_000, 39_999), draw.between(40_000, 69_999), draw.between(70_000, 99_999)));
        words.put("order", orders.get(0).toString());
        words.put("other", orders.get(1).toString());
        words.put("third", orders.get(2).toString());
        List<Integer> codes = draw.shuffled(List.of(draw.between(100, 499), draw.between(500, 999)));
        words.put("code", draw.of("B", "D", "H", "K") + "-" + codes.get(0));
        words.put("othercode", draw.of("M", "P", "R", "T") + "-" + codes.get(1));
        words.put("time", People.digital(draw.between(32, 47) * 15));
        words.put("othertime", People.digital(draw.between(52, 79) * 15));
        int count = draw.between(12, 40);
        int each = draw.between(12, 24);
        words.put("count", String.valueOf(count));
        words.put("each", String.valueOf(each));
        words.put("product", String.valueOf(count * each));
    }

    private void addSums(Map<String, String> words, Draw draw) {
        int amount = draw.between(110, 390);
        int second = draw.between(110, 390);
        int more = draw.between(510, 890);
        int fee = draw.between(5, 9);
        Map<String, Integer> sums = Map.of(
                "amount", amount,
                "second", second,
                "total", amount + second,
                "fee", fee,
                "sum", amount + second + fee,
                "more", more,
                "rest", more - second);
        sums.forEach((name, hundreds) -> addSum(words, name, hundreds * language.of(1, THOUSAND)));
    }

    /** As people write it, and without commas. */
    private static void addSum(Map<String, String> words, String name, int value) {
        words.put(name, String.format(Locale.ROOT, "%,d", value));
        words.put(name + "plain", String.valueOf(value));
    }
}
