package dev.weighbridge.evalsuites.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The work of a web shop's support: each answer is one sentence that must hold facts of the prompt, and not others. */
final class Support {
    private static final int EACH = 20;

    private final SupportWords words;

    private Support(Language language) {
        this.words = new SupportWords(language);
    }

    static void make(Rows rows, Language language) {
        Support maker = new Support(language);
        Map<String, Integer> numbers = new HashMap<>();
        for (Map<String, String> template : Table.read("support-" + language.tag() + ".csv")) {
            String kind = template.getOrDefault("kind", "");
            String group = kind + numbers.merge(kind, 1, Integer::sum);
            rows.make(group, kind, EACH, draw -> maker.row(draw, template));
        }
    }

    private Row row(Draw draw, Map<String, String> template) {
        Map<String, String> drawn = words.draw(draw);
        return new Row(Map.of(), Map.of())
                .and("prompt", Slots.fill(template.getOrDefault("prompt", ""), drawn))
                .and("reference", Slots.fill(template.getOrDefault("reference", ""), drawn))
                .and("checks", checks(template, drawn));
    }

    private static List<String> checks(Map<String, String> template, Map<String, String> drawn) {
        List<String> checks = new ArrayList<>();
        add(checks, "icontains-all", template.getOrDefault("all", ""), drawn);
        add(checks, "icontains-any", template.getOrDefault("any", ""), drawn);
        add(checks, "not-icontains-any", template.getOrDefault("none", ""), drawn);
        return checks;
    }

    private static void add(List<String> checks, String type, String texts, Map<String, String> drawn) {
        if (!texts.isEmpty()) {
            checks.add(type + ": "
                    + Stream.of(texts.split("\\|"))
                            .map(text -> Slots.fill(text, drawn))
                            .distinct()
                            .map(text -> text.contains(",") ? "\"" + text + "\"" : text)
                            .collect(Collectors.joining(", ")));
        }
    }
}
