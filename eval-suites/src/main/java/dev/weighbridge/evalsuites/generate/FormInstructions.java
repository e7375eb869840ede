package dev.weighbridge.evalsuites.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Instructions on the form of a text: lists, paragraphs, sections, length. */
final class FormInstructions {
    private static final int ENGLISH_WORDS = 40;
    private static final int KOREAN_WORDS = 24;

    private final Language language;

    FormInstructions(Language language) {
        this.language = language;
    }

    Instruction one(Draw draw) {
        return switch (draw.between(1, 5)) {
            case 1 -> bullets(draw);
            case 2 -> paragraphs(draw);
            case 3 -> sections(draw);
            case 4 -> twoAnswers();
            default -> words(draw);
        };
    }

    private Instruction bullets(Draw draw) {
        int count = draw.between(2, 5);
        return new Instruction(
                "detectable_format:number_bullet_lists",
                Map.of("num_bullets", count),
                language.of(
                        "It must hold exactly " + count + " bullet points, each on a line that begins with \"- \".",
                        "글머리표가 정확히 " + count + "개 있어야 하고, 각 글머리표는 \"- \"로 시작하는 한 줄이어야 합니다."),
                text -> "- " + String.join("\n- ", parts(text, count)));
    }

    private Instruction paragraphs(Draw draw) {
        int count = draw.between(2, 5);
        return new Instruction(
                "length_constraints:number_paragraphs",
                Map.of("num_paragraphs", count),
                language.of(
                        "It must have exactly " + count
                                + " paragraphs, separated by a line that holds *** and nothing else.",
                        "정확히 " + count + "개의 문단으로 쓰고, 문단 사이는 ***만 있는 줄로 나누어 주세요."),
                text -> String.join("\n\n***\n\n", parts(text, count)));
    }

    private Instruction sections(Draw draw) {
        int count = draw.between(2, 4);
        String heading = language.of("Section", "항목");
        return new Instruction(
                "detectable_format:multiple_sections",
                Map.of("section_spliter", heading, "num_sections", count),
                language.of(
                        "It must have " + count
                                + " sections. Mark the beginning of each with Section and its number, such as Section 1.",
                        "글을 " + count + "개의 부분으로 나누고, 각 부분은 \"항목 1\"처럼 '항목'과 번호로 시작해 주세요."),
                text -> numbered(heading, parts(text, count)));
    }

    private Instruction twoAnswers() {
        return new Instruction(
                "combination:two_responses",
                Map.of(),
                language.of(
                        "Give two different texts, separated by a line of six asterisks: ******",
                        "서로 다른 글 두 편을 쓰고, 두 글 사이는 별표 여섯 개(******)만 있는 줄로 나누어 주세요."),
                text -> text + "\n\n******\n\n" + parts(text, 2).get(0));
    }

    private Instruction words(Draw draw) {
        int count = language.of(ENGLISH_WORDS, KOREAN_WORDS) - draw.between(0, 15);
        return new Instruction(
                "length_constraints:number_words",
                Map.of("num_words", count, "relation", "at least"),
                language.of("It must have at least " + count + " words.", "띄어쓰기를 기준으로 적어도 " + count + "개의 단어를 써 주세요."),
                text -> text);
    }

    private static String numbered(String heading, List<String> parts) {
        List<String> sections = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            sections.add(heading + " " + (i + 1) + "\n" + parts.get(i));
        }
        return String.join("\n\n", sections);
    }

    /** The sentences of a text in so many parts; the last takes what is left over. */
    private static List<String> parts(String text, int count) {
        List<String> sentences = List.of(text.split("(?<=\\.) "));
        List<String> parts = new ArrayList<>(sentences.subList(0, count - 1));
        parts.add(String.join(" ", sentences.subList(count - 1, sentences.size())));
        return parts;
    }
}
