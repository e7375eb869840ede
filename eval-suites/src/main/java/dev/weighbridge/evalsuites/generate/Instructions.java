package dev.weighbridge.evalsuites.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Short texts to be written under two or three instructions that a program can verify. */
final class Instructions {
    private static final List<Map<String, String>> TOPICS = Table.read("topics.csv");

    private final Language language;
    private final FormInstructions forms;
    private final WordInstructions words;
    private final EndInstructions ends;

    private Instructions(Language language) {
        this.language = language;
        this.forms = new FormInstructions(language);
        this.words = new WordInstructions(language);
        this.ends = new EndInstructions(language);
    }

    static void make(Rows rows, Language language) {
        Instructions maker = new Instructions(language);
        rows.make("form-words", "two", 80, maker.of(List.of(maker.forms::one, maker.words::one)));
        rows.make("form-end", "two", 80, maker.of(List.of(maker.forms::one, maker.ends::end)));
        rows.make("form-marks", "two", 80, maker.of(List.of(maker.forms::one, maker.ends::mark)));
        rows.make("words-end", "two", 60, maker.of(List.of(maker.words::one, maker.ends::end)));
        rows.make("three", "three", 60, maker.of(List.of(maker.forms::one, maker.words::one, maker.ends::mark)));
        if (language == Language.EN) {
            rows.make("words-case", "two", 40, maker.of(List.of(maker.words::one, EndInstructions::letterCase)));
        } else {
            rows.make("words-marks", "two", 40, maker.of(List.of(maker.words::one, maker.ends::mark)));
        }
    }

    /** Cases under instructions of these kinds; a text follows them in this order. */
    private Function<Draw, Row> of(List<Function<Draw, Instruction>> kinds) {
        return draw -> row(
                draw.one(TOPICS), kinds.stream().map(kind -> kind.apply(draw)).toList());
    }

    private Row row(Map<String, String> topic, List<Instruction> instructions) {
        String name = topic.getOrDefault(language.of("english", "korean"), "");
        String asked = language.of("Write a short text about " + name + ".", name + "에 대해 짧은 글을 써 주세요.");
        List<String> words = new ArrayList<>(List.of(asked));
        List<String> ids = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        String text = plainText(name);
        for (Instruction instruction : instructions) {
            words.add(instruction.words());
            ids.add(instruction.id());
            arguments.add(instruction.arguments());
            text = instruction.followed().apply(text);
        }
        Map<String, Object> vars = new LinkedHashMap<>();
        vars.put("request", String.join(" ", words));
        vars.put("instructions", ids);
        vars.put("arguments", arguments);
        return new Row(vars, Map.of()).and("reference", text);
    }

    private String plainText(String topic) {
        return language.of(
                Character.toUpperCase(topic.charAt(0)) + topic.substring(1)
                        + " is worth a closer look. Many people know it from their own life. It has changed a good deal"
                        + " over the years. Some like it more than others do. It will probably stay with us for a long"
                        + " time.",
                Korean.topic(topic)
                        + " 한번 자세히 살펴볼 만합니다. 많은 사람이 일상에서 접해 보았을 것입니다. 지난 세월 동안 그 모습도 꽤 달라졌습니다."
                        + " 남들보다 더 좋아하는 사람도 있습니다. 앞으로도 오랫동안 우리 곁에 있을 것입니다.");
    }
}
