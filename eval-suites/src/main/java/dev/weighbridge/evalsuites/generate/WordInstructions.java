package dev.weighbridge.evalsuites.generate;

import java.util.List;
import java.util.Map;

/** Instructions on the words of a text: which must be there, and which must not. */
final class WordInstructions {
    private static final List<String> WANTED = List.of(
            "morning", "garden", "window", "river", "coffee", "neighbour", "winter", "bridge", "kitchen", "lantern");
    private static final List<String> KOREAN_WANTED =
            List.of("아침", "정원", "창문", "강물", "커피", "이웃", "겨울", "다리", "부엌", "등불");
    private static final List<String> UNWANTED =
            List.of("very", "really", "important", "amazing", "beautiful", "however", "simply", "always");
    private static final List<String> KOREAN_UNWANTED = List.of("매우", "아주", "정말", "너무", "그러나", "항상", "특히", "진짜");

    private final Language language;

    WordInstructions(Language language) {
        this.language = language;
    }

    Instruction one(Draw draw) {
        return switch (draw.between(1, 4)) {
            case 1 -> keywords(draw);
            case 2 -> forbidden(draw);
            case 3 -> frequency(draw);
            default -> noComma();
        };
    }

    private Instruction keywords(Draw draw) {
        List<String> wanted = draw.some(language.of(WANTED, KOREAN_WANTED), 2);
        String both = String.join(", ", wanted);
        return new Instruction(
                "keywords:existence",
                Map.of("keywords", wanted),
                language.of("Use both of these words: " + both + ".", "다음 두 단어를 모두 써 주세요: " + both + "."),
                text -> joined(
                        text,
                        language.of(
                                " I think of a " + wanted.get(0) + " and a " + wanted.get(1) + ".",
                                " " + Korean.and(wanted.get(0)) + " " + Korean.subject(wanted.get(1)) + " 떠오릅니다.")));
    }

    private Instruction forbidden(Draw draw) {
        List<String> unwanted = draw.some(language.of(UNWANTED, KOREAN_UNWANTED), 3);
        String all = String.join(", ", unwanted);
        return new Instruction(
                "keywords:forbidden_words",
                Map.of("forbidden_words", unwanted),
                language.of("Do not use any of these words: " + all + ".", "다음 단어는 하나도 쓰지 마세요: " + all + "."),
                text -> text);
    }

    private Instruction frequency(Draw draw) {
        String word = language.of(draw.one(WANTED), draw.one(KOREAN_WANTED));
        int times = draw.between(2, 3);
        String sentence = language.of(
                " A " + word + " is a " + word + " is a " + word + ".",
                " " + Korean.topic(word) + " " + Korean.is(word, "이고", "고") + " " + Korean.topic(word)
                        + " 언제나 제 모습입니다.");
        return new Instruction(
                "keywords:frequency",
                Map.of("keyword", word, "frequency", times, "relation", "at least"),
                language.of(
                        "Use the word " + word + " at least " + times + " times.",
                        Korean.called("'" + word + "'") + " 단어를 " + times + "번 이상 써 주세요."),
                text -> joined(text, sentence));
    }

    private Instruction noComma() {
        return new Instruction(
                "punctuation:no_comma",
                Map.of(),
                language.of("Do not use any commas.", "쉼표를 쓰지 마세요."),
                text -> text.replace(",", ""));
    }

    /** A sentence at the end of the last line, so that the form of the text stays as it is. */
    private static String joined(String text, String sentence) {
        return text + sentence;
    }
}
