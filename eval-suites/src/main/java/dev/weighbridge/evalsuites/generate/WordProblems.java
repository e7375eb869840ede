package dev.weighbridge.evalsuites.generate;

import java.util.List;
import java.util.Locale;

/** Problems told in a few sentences, each with one number as its answer. */
final class WordProblems {
    private static final int EACH = 16;
    private static final List<String> NAMES = List.of(
            "Ada", "Ben", "Clara", "David", "Emma", "Felix", "Grace", "Hugo", "Iris", "Jonas", "Lena", "Mark", "Nora",
            "Oscar", "Paula", "Ruben");
    private static final List<String> KOREAN_NAMES =
            List.of("민준", "서연", "지우", "도윤", "하은", "예준", "수아", "시우", "지민", "현우", "유나", "태호", "은지", "준서", "소라", "재원");

    private final Language language;

    private WordProblems(Language language) {
        this.language = language;
    }

    static void make(Rows rows, Language language) {
        WordProblems maker = new WordProblems(language);
        rows.make("change", "word-problem", EACH, maker::change);
        rows.make("share", "word-problem", EACH, maker::share);
        rows.make("distance", "word-problem", EACH, maker::distance);
        rows.make("age", "word-problem", EACH, maker::age);
        rows.make("area", "word-problem", EACH, maker::area);
        rows.make("perimeter", "word-problem", EACH, maker::perimeter);
        rows.make("discount", "word-problem", EACH, maker::discount);
        rows.make("pages", "word-problem", EACH, maker::pages);
        rows.make("bus", "word-problem", EACH, maker::bus);
        rows.make("boxes", "word-problem", EACH, maker::boxes);
        rows.make("minutes", "word-problem", EACH, maker::minutes);
        rows.make("average", "word-problem", EACH, maker::average);
        rows.make("saving", "word-problem", EACH, maker::saving);
        rows.make("temperature", "word-problem", EACH, maker::temperature);
        rows.make("tickets", "word-problem", EACH, maker::tickets);
    }

    private String name(Draw draw) {
        return language.of(draw.one(NAMES), Korean.name(draw.one(KOREAN_NAMES)));
    }

    private Row told(String english, String korean, int answer) {
        return Row.answered(language.of(english, korean), String.valueOf(answer));
    }

    private Row change(Draw draw) {
        String who = name(draw);
        int count = draw.between(3, 9);
        int price = 50 * draw.between(9, 37);
        int paid = (count * price / 5_000 + 1) * 5_000;
        return told(
                who + " buys " + count + " notebooks at " + price + " won each and pays with " + paid
                        + " won. How many won does " + who + " get back?",
                Korean.topic(who) + " 한 권에 " + price + "원인 공책을 " + count + "권 사고 " + paid + "원을 냈습니다. 거스름돈은 몇 원입니까?",
                paid - count * price);
    }

    private Row share(Draw draw) {
        int friends = draw.between(4, 14);
        int each = draw.between(6, 31);
        int left = draw.between(1, friends - 1);
        int all = friends * each + left;
        return told(
                all + " sweets are shared equally among " + friends
                        + " children, and as many as possible are given out. How many sweets are left over?",
                "사탕 " + all + "개를 어린이 " + friends + "명에게 똑같이 최대한 많이 나누어 주었습니다. 남은 사탕은 몇 개입니까?",
                left);
    }

    private Row distance(Draw draw) {
        int speed = 5 * draw.between(8, 24);
        int hours = draw.between(2, 7);
        int rest = draw.between(20, 190);
        return told(
                "A train travels at " + speed + " km per hour for " + hours + " hours and then another " + rest
                        + " km. How many kilometres does it travel in all?",
                "기차가 시속 " + speed + "km로 " + hours + "시간 동안 달린 뒤 " + rest + "km를 더 달렸습니다. 기차가 달린 거리는 모두 몇 km입니까?",
                speed * hours + rest);
    }

    private Row age(Draw draw) {
        String who = name(draw);
        int years = draw.between(7, 16);
        int older = draw.between(3, 31);
        int later = draw.between(2, 15);
        return told(
                who + " is " + years + " years old. A cousin is " + older
                        + " years older. How old will the cousin be in " + later + " years?",
                Korean.topic(who) + " " + years + "살이고, 사촌은 " + who + "보다 " + older + "살 더 많습니다. " + later
                        + "년 뒤에 사촌은 몇 살이 됩니까?",
                years + older + later);
    }

    private Row area(Draw draw) {
        int wide = draw.between(12, 48);
        int high = draw.between(7, 33);
        int cut = draw.between(2, 6);
        return told(
                "A rectangular garden is " + wide + " m long and " + high + " m wide. A square pond with sides of "
                        + cut + " m lies in it. How many square metres of the garden are not pond?",
                "가로 " + wide + "m, 세로 " + high + "m인 직사각형 정원 안에 한 변이 " + cut
                        + "m인 정사각형 연못이 있습니다. 연못을 뺀 정원의 넓이는 몇 제곱미터입니까?",
                wide * high - cut * cut);
    }

    private Row perimeter(Draw draw) {
        int wide = draw.between(11, 75);
        int high = draw.between(5, 60);
        int rounds = draw.between(2, 6);
        return told(
                "A rectangular sports field is " + wide + " m long and " + high
                        + " m wide. How many metres does someone walk who goes round its edge " + rounds + " times?",
                "가로 " + wide + "m, 세로 " + high + "m인 직사각형 운동장의 둘레를 따라 " + rounds + "바퀴를 걸으면 모두 몇 m를 걷습니까?",
                2 * (wide + high) * rounds);
    }

    private Row discount(Draw draw) {
        int price = 1_000 * draw.between(12, 95);
        int off = 5 * draw.between(1, 9);
        int coupon = 500 * draw.between(1, 6);
        return told(
                "A jacket costs " + price + " won. It is reduced by " + off + "%, and a coupon then takes off another "
                        + coupon + " won. How many won does it cost now?",
                "재킷의 정가는 " + price + "원입니다. 먼저 " + off + "% 할인을 받고, 그다음 쿠폰으로 " + coupon
                        + "원을 더 할인받았습니다. 내야 할 금액은 몇 원입니까?",
                price * (100 - off) / 100 - coupon);
    }

    private Row pages(Draw draw) {
        String who = name(draw);
        int daily = draw.between(12, 36);
        int days = draw.between(5, 16);
        int read = draw.between(10, 90);
        int all = read + daily * days;
        return told(
                "A book has " + all + " pages. " + who + " has read " + read + " of them and reads " + daily
                        + " pages a day from now on. In how many days will the book be finished?",
                "책 한 권은 모두 " + all + "쪽입니다. " + Korean.topic(who) + " 지금까지 " + read + "쪽을 읽었고, 앞으로 하루에 " + daily
                        + "쪽씩 읽으려고 합니다. 책을 다 읽으려면 며칠이 걸립니까?",
                days);
    }

    private Row bus(Draw draw) {
        int start = draw.between(18, 45);
        int off = draw.between(4, 16);
        int on = draw.between(3, 19);
        int later = draw.between(2, 5);
        return told(
                "A bus leaves with " + start + " passengers. At the first stop " + off + " get off and " + on
                        + " get on. At the second stop " + later + " get off. How many passengers are on the bus now?",
                "버스가 승객 " + start + "명을 태우고 출발했습니다. 첫 번째 정류장에서 " + off + "명이 내리고 " + on + "명이 탔습니다. 두 번째 정류장에서는 "
                        + later + "명이 내렸습니다. 지금 버스에 탄 승객은 몇 명입니까?",
                start - off + on - later);
    }

    private Row boxes(Draw draw) {
        int boxes = draw.between(6, 28);
        int each = draw.between(12, 40);
        int broken = draw.between(3, 29);
        return told(
                "A shop receives " + boxes + " boxes with " + each + " glasses each. " + broken
                        + " glasses are broken. How many glasses are whole?",
                "가게에 유리컵이 " + each + "개씩 든 상자가 " + boxes + "개 들어왔습니다. 그중 " + broken + "개가 깨졌다면 깨지지 않은 유리컵은 몇 개입니까?",
                boxes * each - broken);
    }

    private Row minutes(Draw draw) {
        int from = draw.between(8 * 60, 13 * 60);
        int length = draw.between(65, 290);
        int to = from + length;
        return told(
                "A film starts at " + clock(from) + " and ends at " + clock(to)
                        + " on the same day. How many minutes does it last?",
                "영화가 " + korean(from) + "에 시작해서 같은 날 " + korean(to) + "에 끝났습니다. 영화의 상영 시간은 몇 분입니까?",
                length);
    }

    private Row average(Draw draw) {
        int mean = draw.between(61, 94);
        int one = draw.between(1, 15);
        int two = draw.between(1, 15);
        int last = mean + one - two;
        return told(
                "In four tests the scores were " + (mean - one) + ", " + (mean + two) + ", " + mean + " and " + last
                        + ". What is the average score?",
                "네 번의 시험 점수가 " + (mean - one) + "점, " + (mean + two) + "점, " + mean + "점, " + last
                        + "점입니다. 평균 점수는 몇 점입니까?",
                mean);
    }

    private Row saving(Draw draw) {
        String who = name(draw);
        int weekly = 500 * draw.between(4, 15);
        int weeks = draw.between(6, 22);
        int has = 1_000 * draw.between(3, 20);
        int goal = has + weekly * weeks;
        return told(
                who + " has " + has + " won and saves " + weekly + " won every week. After how many weeks will " + who
                        + " have " + goal + " won?",
                Korean.topic(who) + " 지금 " + has + "원을 가지고 있고 매주 " + weekly + "원씩 저금합니다. 모두 "
                        + Korean.subject(goal + "원") + " 되는 것은 몇 주 뒤입니까?",
                weeks);
    }

    private Row temperature(Draw draw) {
        int morning = -draw.between(2, 14);
        int rise = draw.between(3, 18);
        int fall = draw.between(4, 20);
        return told(
                "At dawn it was " + morning + " degrees Celsius. By noon it had become " + rise
                        + " degrees warmer, and by night " + fall
                        + " degrees colder than at noon. How many degrees was it at night?",
                "새벽 기온은 " + morning + "도였습니다. 낮에는 새벽보다 " + rise + "도 올라갔고, 밤에는 낮보다 " + fall + "도 내려갔습니다. 밤 기온은 몇 도입니까?",
                morning + rise - fall);
    }

    private Row tickets(Draw draw) {
        int adults = draw.between(2, 9);
        int children = draw.between(2, 14);
        int price = 1_000 * draw.between(8, 16);
        int less = 500 * draw.between(3, 13);
        return told(
                "A museum ticket costs " + price + " won for adults and " + less + " won for children. How many won do "
                        + adults + " adults and " + children + " children pay together?",
                "박물관 입장료는 어른 " + price + "원, 어린이 " + less + "원입니다. 어른 " + adults + "명과 어린이 " + children
                        + "명의 입장료는 모두 몇 원입니까?",
                adults * price + children * less);
    }

    private static String clock(int minutes) {
        return String.format(Locale.ROOT, "%d:%02d", minutes / 60, minutes % 60);
    }

    private static String korean(int minutes) {
        int hour = minutes / 60;
        String half = hour < 12 ? "오전 " : "오후 ";
        int shown = hour > 12 ? hour - 12 : hour;
        return half + shown + "시" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + "분");
    }
}
