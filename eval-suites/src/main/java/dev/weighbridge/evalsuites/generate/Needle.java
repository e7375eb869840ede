package dev.weighbridge.evalsuites.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One fact to be found in a long text that holds two others much like it. */
final class Needle {
    /** How many paragraphs the text has of which cases are cut. */
    static final int PARAGRAPHS = 400;

    private static final int EACH = 80;
    private static final List<Integer> LENGTHS = List.of(10, 40, 100, 200, 320);
    private static final List<String> PLACES = List.of(
            "boathouse",
            "lighthouse",
            "net store",
            "ice house",
            "chart room",
            "signal hut",
            "rope loft",
            "fish market",
            "customs house",
            "pilot station");
    private static final List<String> KOREAN_PLACES =
            List.of("보트 창고", "등대", "그물 창고", "얼음 창고", "해도실", "신호소", "밧줄 보관실", "어시장", "세관 건물", "도선사 대기소");

    private final Language language;

    private Needle(Language language) {
        this.language = language;
    }

    static void make(Rows rows, Language language) {
        Needle maker = new Needle(language);
        LENGTHS.forEach(length -> rows.make("paragraphs-" + length, "needle", EACH, draw -> maker.row(draw, length)));
    }

    private Row row(Draw draw, int length) {
        List<String> places = draw.some(language.of(PLACES, KOREAN_PLACES), 3);
        List<String> codes = Stream.generate(() -> String.valueOf(draw.between(10_000, 99_999)))
                .distinct()
                .limit(3)
                .toList();
        List<Integer> after = draw.some(IntStream.rangeClosed(0, length).boxed().toList(), 3);
        List<Map<String, Object>> inserts = IntStream.range(0, 3)
                .mapToObj(i -> insert(after.get(i), places.get(i), codes.get(i)))
                .toList();
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("file", "texts/harbour-" + language.tag() + ".txt");
        text.put("paragraphs", length);
        text.put("from", draw.between(1, PARAGRAPHS));
        text.put("insert", inserts);
        String question =
                language.of("What is the key code of the " + places.get(0) + "?", places.get(0) + "의 비밀번호는 무엇입니까?");
        return Row.answered(question, codes.get(0)).with("text", text).with("others", codes.subList(1, 3));
    }

    private Map<String, Object> insert(int after, String place, String code) {
        Map<String, Object> insert = new LinkedHashMap<>();
        insert.put("after", after);
        insert.put(
                "text",
                language.of(
                        "For those on duty: the key code of the " + place + " is " + code + ".",
                        "당직자에게 알립니다. " + place + "의 비밀번호는 " + code + "입니다."));
        return insert;
    }
}
