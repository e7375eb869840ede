package dev.weighbridge.evalsuites.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The log of a made-up harbour: a long text in which facts can be hidden. */
final class Harbour {
    private static final List<String> SHIPS =
            List.of("Albatross", "Bluebell", "Cormorant", "Dolphin", "Evening Star", "Fulmar", "Gannet", "Heron");
    private static final List<String> KOREAN_SHIPS =
            List.of("갈매기호", "동백호", "가마우지호", "돌고래호", "저녁별호", "바다제비호", "두루미호", "왜가리호");
    private static final List<String> CARGO = List.of("timber", "salt", "potatoes", "bricks", "flour", "coal");
    private static final List<String> KOREAN_CARGO = List.of("목재", "소금", "감자", "벽돌", "밀가루", "석탄");
    private static final List<String> WINDS = List.of("north", "east", "south", "west");
    private static final List<String> KOREAN_WINDS = List.of("북풍", "동풍", "남풍", "서풍");

    private static final List<String> ENDS = List.of(
            "The crane was oiled and tested.",
            "Two planks of the pier were replaced.",
            "The tide stood higher than usual.",
            "A school class visited the quay.",
            "Fog lay over the water until noon.",
            "The night passed quietly.");
    private static final List<String> KOREAN_ENDS = List.of(
            "기중기에 기름을 치고 시험해 보았다.",
            "잔교의 널빤지 두 장을 갈았다.",
            "바닷물이 평소보다 높이 차올랐다.",
            "학교 아이들이 부두를 구경하러 왔다.",
            "정오까지 바다에 안개가 끼어 있었다.",
            "밤은 조용히 지나갔다.");
    private static final String ENTRY =
            "{day}. Wind from the {wind}. The {ship} under captain {captain} came in from {town} with"
                    + " {tonnes} tonnes of {cargo}. {boats} fishing boats lay at the quay. {end}";
    private static final String KOREAN_ENTRY =
            "{day}. {wind-이} 불었다. {captain} 선장이 모는 {ship-이} {town}에서 {cargo} {tonnes}톤을"
                    + " 싣고 들어왔다. 부두에는 어선 {boats}척이 묶여 있었다. {end}";

    private final Language language;
    private final People people;

    private Harbour(Language language) {
        this.language = language;
        this.people = new People(language);
    }

    /** The whole log, its paragraphs parted by empty lines. */
    static String log(Language language, Draw draw) {
        Harbour harbour = new Harbour(language);
        List<String> paragraphs = new ArrayList<>();
        LocalDate day = LocalDate.of(1951, 3, 1);
        for (int i = 0; i < Needle.PARAGRAPHS; i++) {
            paragraphs.add(harbour.entry(draw, day.plusDays(i)));
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    private String entry(Draw draw, LocalDate day) {
        int ship = draw.between(0, SHIPS.size() - 1);
        int cargo = draw.between(0, CARGO.size() - 1);
        int wind = draw.between(0, WINDS.size() - 1);
        Map<String, String> words = Map.of(
                "day", people.shown(day),
                "ship", language.of(SHIPS.get(ship), KOREAN_SHIPS.get(ship)),
                "cargo", language.of(CARGO.get(cargo), KOREAN_CARGO.get(cargo)),
                "wind", language.of(WINDS.get(wind), KOREAN_WINDS.get(wind)),
                "tonnes", String.valueOf(draw.between(5, 180)),
                "boats", String.valueOf(draw.between(2, 30)),
                "captain", people.name(draw),
                "town", people.town(draw),
                "end", draw.one(language.of(ENDS, KOREAN_ENDS)));
        return Slots.fill(language.of(ENTRY, KOREAN_ENTRY), words);
    }
}
