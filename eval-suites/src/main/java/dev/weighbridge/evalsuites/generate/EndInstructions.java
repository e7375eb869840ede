package dev.weighbridge.evalsuites.generate;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Instructions on how a text ends and begins, what marks stand in it, and on capitals. */
final class EndInstructions {
    private static final List<String> PHRASES =
            List.of("That is all for today.", "Thank you for reading.", "Now it is your turn.", "And so it goes on.");
    private static final List<String> KOREAN_PHRASES =
            List.of("오늘은 여기까지입니다.", "읽어 주셔서 감사합니다.", "이제 여러분 차례입니다.", "이야기는 이렇게 이어집니다.");

    private final Language language;

    EndInstructions(Language language) {
        this.language = language;
    }

    Instruction end(Draw draw) {
        return switch (draw.between(1, 3)) {
            case 1 -> phrase(draw);
            case 2 -> postscript();
            default -> quotation();
        };
    }

    Instruction mark(Draw draw) {
        return switch (draw.between(1, 3)) {
            case 1 -> title();
            case 2 -> highlights(draw);
            default -> placeholders(draw);
        };
    }

    /** Instructions on capitals, for languages that have them. */
    static Instruction letterCase(Draw draw) {
        return draw.between(0, 1) == 1
                ? new Instruction(
                        "change_case:english_lowercase",
                        Map.of(),
                        "Write in English and in lowercase letters only.",
                        text -> text.toLowerCase(Locale.ROOT))
                : new Instruction(
                        "change_case:english_capital",
                        Map.of(),
                        "Write in English and in capital letters only.",
                        text -> text.toUpperCase(Locale.ROOT));
    }

    private Instruction phrase(Draw draw) {
        String phrase = language.of(draw.one(PHRASES), draw.one(KOREAN_PHRASES));
        return new Instruction(
                "startend:end_checker",
                Map.of("end_phrase", phrase),
                language.of(
                        "End with exactly this sentence and nothing after it: " + phrase,
                        "마지막은 반드시 다음 문장으로 끝내고 그 뒤에는 아무것도 쓰지 마세요: " + phrase),
                text -> text + " " + phrase);
    }

    private Instruction postscript() {
        return new Instruction(
                "detectable_content:postscript",
                Map.of("postscript_marker", "P.S."),
                language.of("Add a postscript at the end that begins with P.S.", "끝에 P.S.로 시작하는 덧붙임 말을 써 주세요."),
                text -> text + "\n\nP.S. " + language.of("Write to me soon.", "곧 소식 전해 주세요."));
    }

    private Instruction quotation() {
        return new Instruction(
                "startend:quotation",
                Map.of(),
                language.of("Put your whole answer in double quotation marks.", "답 전체를 큰따옴표로 묶어 주세요."),
                EndInstructions::quoted);
    }

    /** A list keeps its first line for itself. */
    private static String quoted(String text) {
        return text.startsWith("- ") ? "\"\n" + text + "\n\"" : "\"" + text + "\"";
    }

    private Instruction title() {
        return new Instruction(
                "detectable_format:title",
                Map.of(),
                language.of(
                        "Give it a title in double angle brackets, such as <<my title>>.",
                        "제목을 <<제목>>처럼 겹화살괄호로 묶어 붙여 주세요."),
                text -> "<<" + language.of("A closer look", "자세히 살펴보기") + ">>\n\n" + text);
    }

    private Instruction highlights(Draw draw) {
        int count = draw.between(1, 3);
        String mark = language.of(" Do look *closer*", " 조금 더 *자세히* 보세요");
        return new Instruction(
                "detectable_format:number_highlighted_sections",
                Map.of("num_highlights", count),
                language.of(
                        "Highlight at least " + count + " parts of it with single asterisks, such as *this part*.",
                        "적어도 " + count + "곳을 *이렇게* 별표로 강조해 주세요."),
                text -> text + (mark + ".").repeat(count));
    }

    private Instruction placeholders(Draw draw) {
        int count = draw.between(1, 3);
        return new Instruction(
                "detectable_content:number_placeholders",
                Map.of("num_placeholders", count),
                language.of(
                        "Put in at least " + count + " placeholders in square brackets, such as [name].",
                        "[이름]처럼 대괄호로 묶은 빈칸을 적어도 " + count + "개 넣어 주세요."),
                text -> text
                        + language.of(" Please ask [name].", " [이름]에게 물어보세요.").repeat(count));
    }
}
