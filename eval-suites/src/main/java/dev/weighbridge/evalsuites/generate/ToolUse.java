package dev.weighbridge.evalsuites.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests that one tool, several tools or none answers. The tools themselves stand in the suite. */
final class ToolUse {
    private static final int EACH = 50;
    private static final List<Map<String, String>> CITIES = Table.read("cities.csv");
    private static final List<Map<String, String>> CURRENCIES = Table.read("currencies.csv");
    private static final List<Map<String, String>> LANGUAGES = Table.read("languages.csv");

    private final Language language;
    private final People people;

    private ToolUse(Language language) {
        this.language = language;
        this.people = new People(language);
    }

    static void make(Rows rows, Language language) {
        ToolUse maker = new ToolUse(language);
        rows.make("weather", "single", EACH, draw -> maker.row(List.of(maker.weather(draw))));
        rows.make("currency", "single", EACH, draw -> maker.row(List.of(maker.currency(draw))));
        rows.make("timer", "single", EACH, draw -> maker.row(List.of(maker.timer(draw))));
        rows.make("message", "single", EACH, draw -> maker.row(List.of(maker.message(draw))));
        rows.make("translation", "single", EACH, draw -> maker.row(List.of(maker.translation(draw))));
        rows.make("table", "single", EACH, draw -> maker.row(List.of(maker.table(draw))));
        rows.make("parallel", "parallel", EACH, maker::parallel);
        rows.make("none", "none", EACH, maker::none);
    }

    /** What is asked for, and the call that does it with the values that are right for each argument. */
    private record Wish(String words, String tool, Map<String, List<Object>> arguments) {}

    private Wish weather(Draw draw) {
        Map<String, String> city = draw.one(CITIES);
        String english = city.getOrDefault("english", "");
        String korean = city.getOrDefault("korean", "");
        Map<String, List<Object>> arguments = new LinkedHashMap<>();
        arguments.put("city", List.of(language.of(english, korean), language.of(korean, english)));
        boolean tomorrow = draw.between(0, 1) == 1;
        arguments.put("day", tomorrow ? List.of("tomorrow") : List.of("today"));
        String words = language.of(
                draw.of("What will the weather be like in ", "Will I need an umbrella in ")
                        + english
                        + (tomorrow ? " tomorrow?" : " today?"),
                (tomorrow ? "내일 " : "오늘 ") + korean + draw.of(" 날씨가 어때요?", "에 갈 때 우산이 필요할까요?"));
        return new Wish(words, "get_weather", arguments);
    }

    private Wish currency(Draw draw) {
        List<Map<String, String>> pair = draw.some(CURRENCIES, 2);
        int amount = 5 * draw.between(2, 400);
        List<String> names = Table.column(pair, language.of("english", "korean"));
        List<String> codes = Table.column(pair, "code");
        Map<String, List<Object>> arguments = new LinkedHashMap<>();
        arguments.put("amount", List.of(amount));
        arguments.put("from", List.of(codes.get(0)));
        arguments.put("to", List.of(codes.get(1)));
        String words = language.of(
                "Convert " + amount + " " + names.get(0) + " into " + names.get(1) + ".",
                Korean.object(amount + " " + names.get(0)) + " " + Korean.by(names.get(1)) + " 환산해 주세요.");
        return new Wish(words, "convert_currency", arguments);
    }

    private Wish timer(Draw draw) {
        int minutes = draw.between(2, 59);
        boolean hours = draw.between(0, 3) == 0;
        int all = hours ? 60 + minutes : minutes;
        String words = language.of(
                "Set a timer for " + (hours ? "one hour and " : "") + minutes + " minutes.",
                "타이머를 " + (hours ? "한 시간 " : "") + minutes + "분으로 맞춰 주세요.");
        return new Wish(words, "set_timer", Map.of("minutes", List.of(all)));
    }

    private Wish message(Draw draw) {
        String who = people.name(draw);
        int minutes = 5 * draw.between(1, 11);
        String text = language.of(
                draw.of("I will be " + minutes + " minutes late", "The train leaves in " + minutes + " minutes"),
                draw.of(minutes + "분 늦을 것 같아요", minutes + "분 뒤에 기차가 출발해요"));
        Map<String, List<Object>> arguments = new LinkedHashMap<>();
        arguments.put("recipient", List.of(who));
        arguments.put("text", List.of(text, text + "."));
        String words = language.of(
                "Send " + who + " exactly this message: \"" + text + "\"",
                who + " 님에게 다음 문장을 그대로 보내 주세요: \"" + text + "\"");
        return new Wish(words, "send_message", arguments);
    }

    private Wish translation(Draw draw) {
        Map<String, String> to = draw.one(LANGUAGES);
        String name = to.getOrDefault(language.of("english", "korean"), "");
        String word = language.of(
                draw.of("good morning", "see you tomorrow", "the bill, please", "where is the station"),
                draw.of("좋은 아침입니다", "내일 봐요", "계산서 주세요", "역이 어디예요"));
        Map<String, List<Object>> arguments = new LinkedHashMap<>();
        arguments.put("text", List.of(word, word + "?", word + "."));
        arguments.put("target", List.of(to.getOrDefault("code", "")));
        String words = language.of(
                "Translate \"" + word + "\" into " + name + ".", "\"" + word + "\"를 " + Korean.by(name) + " 번역해 주세요.");
        return new Wish(words, "translate", arguments);
    }

    private Wish table(Draw draw) {
        int people = draw.between(2, 9);
        int time = 30 * draw.between(34, 42);
        String date = People.date(draw).toString();
        Map<String, List<Object>> arguments = new LinkedHashMap<>();
        arguments.put("people", List.of(people));
        arguments.put("date", List.of(date));
        arguments.put("time", List.of(People.digital(time)));
        String words = language.of(
                "Reserve a table for " + people + " people on " + date + " at " + People.digital(time) + ".",
                date + " " + People.digital(time) + "에 " + people + "명 자리를 예약해 주세요.");
        return new Wish(words, "reserve_table", arguments);
    }

    /** Two wishes for different tools. */
    private Row parallel(Draw draw) {
        List<Wish> wishes = draw.some(List.of(weather(draw), currency(draw), timer(draw), table(draw)), 2);
        return row(wishes);
    }

    /** Small talk that no tool helps with. */
    private Row none(Draw draw) {
        String who = people.name(draw);
        List<String> asked = draw.one(List.of(
                List.of(
                        "My name is " + who + ". Please greet me by name in one sentence.",
                        "제 이름은 " + who + "입니다. 제 이름을 넣어 한 문장으로 인사해 주세요.",
                        "Hello " + who + "!",
                        who + " 님, 안녕하세요!"),
                List.of(
                        "Write a birthday wish of one sentence for " + who + ".",
                        who + " 님을 위한 생일 축하 인사를 한 문장으로 써 주세요.",
                        "Happy birthday, " + who + "!",
                        who + " 님, 생일 축하합니다!")));
        Map<String, Object> vars = new LinkedHashMap<>();
        vars.put("request", language.of(asked.get(0), asked.get(1)));
        vars.put("calls", List.of());
        return new Row(vars, Map.of()).and("reference", language.of(asked.get(2), asked.get(3)));
    }

    private Row row(List<Wish> wishes) {
        List<Object> calls = new ArrayList<>();
        List<Object> reference = new ArrayList<>();
        for (Wish wish : wishes) {
            calls.add(Map.of(wish.tool(), wish.arguments()));
            Map<String, Object> first = new LinkedHashMap<>();
            wish.arguments().forEach((name, values) -> first.put(name, values.get(0)));
            Map<String, Object> call = new LinkedHashMap<>();
            call.put("name", wish.tool());
            call.put("arguments", first);
            reference.add(call);
        }
        Map<String, Object> vars = new LinkedHashMap<>();
        vars.put("request", String.join(" ", wishes.stream().map(Wish::words).toList()));
        vars.put("calls", calls);
        return new Row(vars, Map.of()).and("reference", Rows.json(reference));
    }
}
