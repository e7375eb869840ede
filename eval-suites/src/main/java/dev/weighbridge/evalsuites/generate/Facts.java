package dev.weighbridge.evalsuites.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Short questions with four options, of which one is certainly right: geography, elements, and what can be computed. */
final class Facts {
    private static final List<String> LABELS = List.of("A", "B", "C", "D");
    private static final int OTHERS = 3;

    private final Language language;
    private final List<Map<String, String>> capitals = Table.read("capitals.csv");
    private final List<Map<String, String>> elements = Table.read("elements.csv");

    private Facts(Language language) {
        this.language = language;
    }

    static void make(Rows rows, Language language) {
        Facts maker = new Facts(language);
        rows.make("capital", "geography", 45, maker::capital);
        rows.make("country", "geography", 45, maker::country);
        rows.make("symbol", "chemistry", 30, maker::symbol);
        rows.make("element", "chemistry", 30, maker::element);
        rows.make("atomic-number", "chemistry", 30, maker::atomicNumber);
        ComputedFacts.make(rows, language);
    }

    private Row capital(Draw draw) {
        List<Map<String, String>> drawn = draw.some(capitals, OTHERS + 1);
        String country = drawn.get(0).get(language.of("country", "country-ko"));
        List<String> names = Table.column(drawn, language.of("capital", "capital-ko"));
        return options(draw, language.of("What is the capital of " + country + "?", country + "의 수도는 어디입니까?"), names);
    }

    private Row country(Draw draw) {
        List<Map<String, String>> drawn = draw.some(capitals, OTHERS + 1);
        String capital =
                Table.column(drawn, language.of("capital", "capital-ko")).get(0);
        List<String> names = Table.column(drawn, language.of("country", "country-ko"));
        String korean = Korean.topic(capital) + " 어느 나라의 수도입니까?";
        return options(draw, language.of(capital + " is the capital of which country?", korean), names);
    }

    private Row symbol(Draw draw) {
        List<Map<String, String>> drawn = draw.some(elements, OTHERS + 1);
        String element = name(drawn.get(0));
        String question = language.of("What is the chemical symbol of " + element + "?", element + "의 원소 기호는 무엇입니까?");
        return options(draw, question, Table.column(drawn, "symbol"));
    }

    private Row element(Draw draw) {
        List<Map<String, String>> drawn = draw.some(elements, OTHERS + 1);
        String symbol = Table.column(drawn, "symbol").get(0);
        String question = language.of(
                "Which element has the chemical symbol " + symbol + "?", "원소 기호가 " + symbol + "인 원소는 무엇입니까?");
        return options(draw, question, drawn.stream().map(this::name).toList());
    }

    private Row atomicNumber(Draw draw) {
        List<Map<String, String>> drawn = draw.some(elements, OTHERS + 1);
        String number = Table.column(drawn, "number").get(0);
        String question = language.of(
                "Which element has the atomic number " + number + "?", "원자 번호가 " + number + "번인 원소는 무엇입니까?");
        return options(draw, question, drawn.stream().map(this::name).toList());
    }

    private String name(Map<String, String> element) {
        return element.getOrDefault(language.of("english", "korean"), "");
    }

    /** A question whose first option is the right one; they are given in another order. */
    static Row options(Draw draw, String question, List<String> rightFirst) {
        List<String> shown = draw.shuffled(rightFirst);
        List<String> lines = new ArrayList<>(List.of(question));
        for (int i = 0; i < shown.size(); i++) {
            lines.add(LABELS.get(i) + ") " + shown.get(i));
        }
        String answer = LABELS.get(shown.indexOf(rightFirst.get(0)));
        return Row.answered(String.join("\n", lines), answer).with("options", shown);
    }

    /** The right answer and three others that differ from it and from one another, as options. */
    static Row numbers(Draw draw, String question, long right, Stream<Long> near) {
        List<String> others = near.filter(other -> other != right && other > 0)
                .distinct()
                .map(String::valueOf)
                .toList();
        List<String> all = new ArrayList<>(List.of(String.valueOf(right)));
        all.addAll(draw.some(others, OTHERS));
        return options(draw, question, all);
    }
}
