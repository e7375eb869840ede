package dev.weighbridge.evalsuites.generate;

import java.time.LocalDate;
import java.util.List;

/** Texts from which a few fields are to be taken as JSON. */
final class Extraction {
    private static final int EACH = 80;
    private static final List<String> GOODS =
            List.of("office chairs", "desk lamps", "printer cartridges", "notebooks", "coffee cups", "folders");
    private static final List<String> KOREAN_GOODS = List.of("사무용 의자", "책상 조명", "프린터 잉크", "공책", "커피 잔", "서류철");
    private static final List<String> JOBS =
            List.of("accountant", "nurse", "electrician", "translator", "gardener", "data analyst");
    private static final List<String> KOREAN_JOBS = List.of("회계사", "간호사", "전기 기사", "번역가", "정원사", "데이터 분석가");

    private final Language language;
    private final People people;

    private Extraction(Language language) {
        this.language = language;
        this.people = new People(language);
    }

    static void make(Rows rows, Language language) {
        Extraction maker = new Extraction(language);
        rows.make("order", "order", EACH, maker::order);
        rows.make("meeting", "meeting", EACH, maker::meeting);
        rows.make("applicant", "applicant", EACH, maker::applicant);
        rows.make("booking", "booking", EACH, maker::booking);
        rows.make("invoice", "invoice", EACH, maker::invoice);
    }

    private Row order(Draw draw) {
        String who = people.name(draw);
        String goods = language.of(draw.one(GOODS), draw.one(KOREAN_GOODS));
        int quantity = draw.between(2, 60);
        int number = draw.between(10_000, 99_999);
        LocalDate due = People.date(draw);
        String english = "Hello, " + who + " here. Under order number " + number + " please send us " + quantity + " "
                + goods + ". We need them by " + people.shown(due) + " at the latest. Last year we ordered "
                + (quantity + draw.between(1, 9)) + " of them.";
        String korean = "안녕하세요, " + who + "입니다. 주문 번호 " + number + "번으로 " + Korean.object(goods) + " "
                + quantity + "개 보내 주세요. 늦어도 " + people.shown(due) + "까지는 받아야 합니다. 작년에는 "
                + (quantity + draw.between(1, 9)) + "개를 주문했습니다.";
        return new Fields()
                .text("customer", who)
                .whole("order_number", number)
                .whole("quantity", quantity)
                .date("due", due)
                .in(language.of(english, korean));
    }

    private Row meeting(Draw draw) {
        String who = people.name(draw);
        String town = people.town(draw);
        LocalDate date = People.date(draw);
        int start = 30 * draw.between(16, 35);
        int minutes = 15 * draw.between(2, 8);
        String english = who + " invites you to a meeting in " + town + " on " + people.shown(date) + ". It begins at "
                + people.clock(start) + " and takes " + minutes + " minutes. Please bring your own laptop.";
        String korean = Korean.subject(who + " 님") + " 회의에 초대합니다. 회의는 " + people.shown(date) + " " + people.clock(start)
                + "에 " + town + "에서 시작하며 " + minutes + "분 동안 진행됩니다. 노트북은 각자 가져오시기 바랍니다.";
        return new Fields()
                .text("host", who)
                .text("town", town)
                .date("date", date)
                .time("start", People.digital(start))
                .whole("minutes", minutes)
                .in(language.of(english, korean));
    }

    private Row applicant(Draw draw) {
        String who = people.name(draw);
        String job = language.of(draw.one(JOBS), draw.one(KOREAN_JOBS));
        int years = draw.between(2, 25);
        boolean licence = draw.between(0, 1) == 1;
        String english = "My name is " + who + " and I am applying for the position of " + job
                + ". I have worked in this field for " + years + " years. "
                + (licence ? "I hold a driving licence." : "I do not hold a driving licence.");
        String korean = "제 이름은 " + Korean.is(who, "이고", "고") + " " + job + " 자리에 지원합니다. 이 분야에서 " + years
                + "년 동안 일했습니다. " + (licence ? "운전면허가 있습니다." : "운전면허는 없습니다.");
        return new Fields()
                .text("name", who)
                .text("position", job)
                .whole("years", years)
                .flag("driving_licence", licence)
                .in(language.of(english, korean));
    }

    private Row booking(Draw draw) {
        String who = people.name(draw);
        int nights = draw.between(2, 14);
        int guests = draw.between(1, 5);
        LocalDate from = People.date(draw);
        boolean breakfast = draw.between(0, 1) == 1;
        String english = "I would like to book a room for " + guests + (guests == 1 ? " person" : " people") + " from "
                + people.shown(from) + ", for " + nights + " nights. "
                + (breakfast ? "We would like breakfast." : "Please without breakfast.")
                + " The booking is in the name of "
                + who + ".";
        String korean = people.shown(from) + "부터 " + nights + "박으로 " + guests + "명이 묵을 방을 예약하고 싶습니다. "
                + (breakfast ? "아침 식사를 포함해 주세요." : "아침 식사는 빼 주세요.") + " 예약자 이름은 " + who + "입니다.";
        return new Fields()
                .text("name", who)
                .date("arrival", from)
                .whole("nights", nights)
                .whole("guests", guests)
                .flag("breakfast", breakfast)
                .in(language.of(english, korean));
    }

    private Row invoice(Draw draw) {
        String number = "R-" + draw.between(1_000, 9_999);
        int net = 1_000 * draw.between(20, 900);
        int tax = net / 10;
        LocalDate due = People.date(draw);
        String english =
                "Invoice " + number + ". Net amount: " + net + " won. Value added tax (10%): " + tax + " won. Total: "
                        + (net + tax) + " won. Payable by " + people.shown(due) + ". Thank you for your business.";
        String korean = "청구서 번호 " + number + ". 공급가액 " + net + "원, 부가가치세(10%) " + tax + "원, 합계 " + (net + tax)
                + "원. 납부 기한은 " + people.shown(due) + "입니다. 이용해 주셔서 감사합니다.";
        return new Fields()
                .text("number", number)
                .whole("net", net)
                .whole("tax", tax)
                .whole("total", net + tax)
                .date("due", due)
                .in(language.of(english, korean));
    }
}
