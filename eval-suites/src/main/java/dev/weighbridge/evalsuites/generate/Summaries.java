package dev.weighbridge.evalsuites.generate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notices to be summarised in a few words, with facts a summary must hold and others it must not. */
final class Summaries {
    private static final int EACH = 100;
    private static final List<String> EVENTS =
            List.of("flea market", "lantern walk", "book fair", "open-air concert", "garden show", "charity run");
    private static final List<String> KOREAN_EVENTS =
            List.of("벼룩시장", "연등 행렬", "책 박람회", "야외 음악회", "정원 전시회", "자선 달리기 대회");
    private static final List<String> ROADS =
            List.of("Mill Road", "Station Street", "Church Lane", "Harbour Road", "School Street", "Park Avenue");
    private static final List<String> KOREAN_ROADS = List.of("방앗간길", "역전로", "교회길", "항구로", "학교길", "공원로");

    private static final String EVENT =
            "After a break of one year the {event} is coming back. It takes place in {town} on {day}."
                    + " The town had long looked for a suitable square, and the one in {other} was turned down. Admission is"
                    + " {price} won; the year before last it was {before} won. Hot drinks are sold on the spot. The organisers"
                    + " ask visitors to come by bus.";
    private static final String KOREAN_EVENT = "한 해를 쉬었던 {event-이} 돌아옵니다. 행사는 {day}에 {town}에서 열립니다."
            + " 알맞은 광장을 오랫동안 찾았고, {other}의 광장은 제외되었습니다. 입장료는 {price}원이며, 재작년에는 {before}원이었습니다."
            + " 현장에서 따뜻한 음료를 팝니다. 주최 측은 버스를 이용해 달라고 당부했습니다.";
    private static final String MOVE =
            "The bakery of {who} has become too big for its old house. On {day} it moves from {other}"
                    + " to {town}. All {staff} employees come along. The new building stands next to a hotel with {rooms} rooms."
                    + " The first bread is baked at four in the morning.";
    private static final String KOREAN_MOVE = "{who} 씨가 운영하는 빵집이 커져서 옛 건물이 비좁아졌습니다. 빵집은 {day}에 {other}에서"
            + " {town-로} 이사합니다. 직원 {staff}명이 모두 함께 갑니다. 새 건물은 객실이 {rooms}개인 호텔 옆에 있습니다."
            + " 첫 빵은 새벽 네 시에 굽습니다.";
    private static final String MOVE_SUMMARY =
            "The bakery of {who} moves to {town} on {day} with all {staff} employees.";
    private static final String KOREAN_MOVE_SUMMARY = "{who} 씨의 빵집이 {day}에 직원 {staff}명과 함께 {town-로} 이사합니다.";

    private final Language language;
    private final People people;

    private Summaries(Language language) {
        this.language = language;
        this.people = new People(language);
    }

    static void make(Rows rows, Language language) {
        Summaries maker = new Summaries(language);
        rows.make("event", "event", EACH, maker::event);
        rows.make("closure", "closure", EACH, maker::closure);
        rows.make("report", "report", EACH, maker::report);
        rows.make("move", "move", EACH, maker::move);
    }

    private Row event(Draw draw) {
        int which = draw.between(0, EVENTS.size() - 1);
        String event = language.of(EVENTS.get(which), KOREAN_EVENTS.get(which));
        List<String> towns = people.towns(draw, 2);
        LocalDate date = People.date(draw);
        int price = 1_000 * draw.between(3, 30);
        int before = price - 500;
        Map<String, String> words = Map.of(
                "event", event,
                "town", towns.get(0),
                "other", towns.get(1),
                "day", people.dayAndMonth(date),
                "price", String.valueOf(price),
                "before", String.valueOf(before));
        String notice = Slots.fill(language.of(EVENT, KOREAN_EVENT), words);
        String summary = Slots.fill(
                language.of(
                        "The {event} takes place in {town} on {day}; admission is {price} won.",
                        "{day}에 {town}에서 {event-이} 열리며 입장료는 {price}원입니다."),
                words);
        String focus = language.of("what takes place, where, on which day, and the admission", "무슨 행사인지, 장소, 날짜, 입장료");
        return row(notice, focus, summary, List.of(event, towns.get(0)), date, Figures.ways(price), before);
    }

    private Row closure(Draw draw) {
        int which = draw.between(0, ROADS.size() - 1);
        String road = language.of(ROADS.get(which), KOREAN_ROADS.get(which));
        String town = people.town(draw);
        LocalDate date = People.date(draw);
        int days = draw.between(11, 60);
        int lamps = days + draw.between(70, 120);
        String english = "The water pipes below " + road + " in " + town
                + " are being replaced. For that the road is closed from "
                + people.dayAndMonth(date) + ", for " + days + " days in all. At the same time " + lamps
                + " lamps are exchanged. Residents can reach their houses on foot at any time. The mayor asks for patience.";
        String korean = town + " " + road + " 밑의 수도관을 새로 놓습니다. 이 때문에 " + people.dayAndMonth(date) + "부터 모두 " + days
                + "일 동안 도로를 막습니다. 같은 기간에 가로등 " + lamps + "개도 바꿉니다. 주민은 언제든지 걸어서 집에 드나들 수 있습니다. 시장은 양해를 부탁했습니다.";
        String summary = language.of(
                road + " in " + town + " is closed for " + days + " days from " + people.dayAndMonth(date) + ".",
                town + " " + Korean.subject(road) + " " + people.dayAndMonth(date) + "부터 " + days + "일 동안 막힙니다.");
        String focus = language.of(
                "which road in which town is closed, from which day, and for how many days",
                "어느 도시의 어느 길이, 언제부터, 며칠 동안 막히는지");
        List<String> lengths =
                language.of(List.of(days + " days", days + "-day"), List.of(days + "일 동안", days + "일간", days + "일 간"));
        return row(language.of(english, korean), focus, summary, List.of(road, town), date, lengths, lamps);
    }

    private Row report(Draw draw) {
        String who = people.name(draw);
        String town = people.town(draw);
        LocalDate date = People.date(draw);
        int visitors = draw.between(1_100, 8_900);
        int before = visitors + draw.between(150, 900);
        String english = "On " + people.dayAndMonth(date) + " the museum of " + town + " presented its figures. " + who
                + ", who runs the house, spoke of " + visitors
                + " visitors this year. In the year before there had been "
                + before + ". The roof had leaked for weeks, and two rooms were shut. The café is to get new chairs.";
        String korean = people.dayAndMonth(date) + "에 " + town + " 박물관이 올해 실적을 발표했습니다. 관장 " + Korean.topic(who)
                + " 올해 관람객이 " + visitors + "명이라고 밝혔습니다. 작년에는 " + before
                + "명이었습니다. 몇 주 동안 지붕에 비가 새서 전시실 두 곳이 문을 닫았습니다. 카페에는 새 의자를 들여놓을 예정입니다.";
        String summary = language.of(
                "On " + people.dayAndMonth(date) + " " + who + " of the museum of " + town + " reported " + visitors
                        + " visitors this year.",
                people.dayAndMonth(date) + "에 " + town + " 박물관의 " + who + " 관장이 올해 관람객이 " + visitors + "명이라고 발표했습니다.");
        String focus = language.of(
                "who reported for the museum of which town, on which day, and this year's visitors only",
                "어느 도시의 박물관에서 누가 언제 발표했는지, 올해 관람객 수만");
        return row(
                language.of(english, korean), focus, summary, List.of(who, town), date, Figures.ways(visitors), before);
    }

    private Row move(Draw draw) {
        String who = people.name(draw);
        List<String> towns = people.towns(draw, 2);
        LocalDate date = People.date(draw);
        int staff = draw.between(21, 95);
        int rooms = staff + draw.between(100, 300);
        Map<String, String> words = Map.of(
                "who", who,
                "town", towns.get(0),
                "other", towns.get(1),
                "day", people.dayAndMonth(date),
                "staff", String.valueOf(staff),
                "rooms", String.valueOf(rooms));
        String notice = Slots.fill(language.of(MOVE, KOREAN_MOVE), words);
        String summary = Slots.fill(language.of(MOVE_SUMMARY, KOREAN_MOVE_SUMMARY), words);
        String focus = language.of(
                "whose bakery moves, to which town, on which day, and with how many employees",
                "누구의 빵집이 어디로 언제 이사하는지, 함께 가는 직원 수");
        List<String> counts = language.of(
                List.of(staff + " employees", staff + " staff", staff + " workers", staff + " people"),
                List.of(staff + "명", staff + " 명"));
        return row(notice, focus, summary, List.of(who, towns.get(0)), date, counts, rooms);
    }

    private Row row(
            String notice,
            String focus,
            String summary,
            List<String> names,
            LocalDate date,
            List<String> number,
            int wrong) {
        Map<String, Object> vars = new LinkedHashMap<>();
        vars.put("notice", notice);
        vars.put("focus", focus);
        vars.put("names", names);
        vars.put("dates", people.waysToWrite(date));
        vars.put("number", number);
        vars.put("wrong", Figures.ways(wrong));
        return new Row(vars, Map.of()).and("reference", summary);
    }
}
