package dev.weighbridge.evalsuites.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages of customers to be sorted: by topic, by mood, by what is wished for. */
final class Classification {
    private static final int TOPICS_EACH = 40;
    private static final int MOODS_EACH = 40;
    private static final int WISHES_EACH = 40;
    static final List<String> ITEMS = List.of(
            "lamp", "kettle", "desk fan", "alarm clock", "radio", "coffee mill", "bicycle light", "camping chair");
    static final List<String> KOREAN_ITEMS = List.of("스탠드", "주전자", "선풍기", "알람 시계", "라디오", "커피 그라인더", "자전거 조명", "캠핑 의자");
    private static final List<String> OPENINGS =
            List.of("", "Hello. ", "Good morning. ", "A short message. ", "Hi there. ", "To whom it may concern: ");
    private static final List<String> KOREAN_OPENINGS =
            List.of("", "안녕하세요. ", "문의드립니다. ", "담당자님께. ", "수고 많으십니다. ", "처음 글 남깁니다. ");

    private final Language language;
    private final List<Map<String, String>> messages;

    private Classification(Language language) {
        this.language = language;
        this.messages = Table.read("messages-" + language.tag() + ".csv");
    }

    static void make(Rows rows, Language language) {
        Classification maker = new Classification(language);
        maker.task(rows, "topic", TOPICS_EACH);
        maker.task(rows, "mood", MOODS_EACH);
        maker.task(rows, "wish", WISHES_EACH);
    }

    private void task(Rows rows, String task, int each) {
        List<Map<String, String>> ofTask =
                messages.stream().filter(row -> task.equals(row.get("task"))).toList();
        List<String> labels = Table.column(ofTask, "label").stream().distinct().toList();
        int number = 0;
        for (String label : labels) {
            number++;
            List<String> sentences = Table.column(
                    ofTask.stream()
                            .filter(row -> label.equals(row.get("label")))
                            .toList(),
                    "text");
            rows.make(task + number, task, each, draw -> row(draw, task, label, labels, sentences));
        }
    }

    private Row row(Draw draw, String task, String label, List<String> labels, List<String> sentences) {
        String number = String.valueOf(draw.between(10_000, 99_999));
        String item = language.of(draw.one(ITEMS), draw.one(KOREAN_ITEMS));
        String opening = language.of(draw.one(OPENINGS), draw.one(KOREAN_OPENINGS));
        String message = opening + Slots.fill(draw.one(sentences), Map.of("number", number, "item", item));
        Map<String, Object> vars = new LinkedHashMap<>();
        vars.put("task", task(task));
        vars.put("labels", String.join(", ", labels));
        vars.put("message", message);
        vars.put("answer", label);
        vars.put("others", labels.stream().filter(other -> !other.equals(label)).toList());
        return new Row(vars, Map.of());
    }

    private String task(String task) {
        return switch (task) {
            case "topic" -> language.of("What is the message about?", "다음 문의는 무엇에 관한 것입니까?");
            case "mood" -> language.of("What is the mood of the customer?", "다음 글을 쓴 고객의 기분은 어떻습니까?");
            default -> language.of("What does the customer want?", "다음 고객이 원하는 것은 무엇입니까?");
        };
    }
}
