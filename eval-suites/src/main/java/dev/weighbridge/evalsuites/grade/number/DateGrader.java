package dev.weighbridge.evalsuites.grade.number;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.evalsuites.grade.spec.Flags;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Grades a date, however it is written. */
record DateGrader(LocalDate expected, Dates.Order order, int toleranceDays, boolean strict) implements Grader {
    private static final int MOST_DAYS = 36_525;

    static Grader of(CheckFields fields) {
        Field value = fields.value("give the date expected");
        Dates.Order order = order(fields);
        LocalDate expected = only(value.text(), order)
                .map(Dates.FoundDate::date)
                .orElseThrow(() -> value.not("give a date, such as 2026-05-01"));
        int days = fields.find("tolerance-days")
                .map(field -> field.whole(0, MOST_DAYS))
                .orElse(0);
        return new DateGrader(expected, order, days, Flags.strict(fields));
    }

    @Override
    public Graded grade(Answer answer) {
        String text = Texts.stripped(answer.text());
        Optional<Dates.FoundDate> found = strict ? only(text, order) : last(text);
        return found.map(this::compared).orElseGet(() -> Graded.noAnswer("no date in the answer that has one meaning"));
    }

    private Graded compared(Dates.FoundDate found) {
        long days = Math.abs(ChronoUnit.DAYS.between(expected, found.date()));
        String said = days == 0 ? "it is the date expected" : "it is " + days + " days from " + expected;
        return Graded.of(days <= toleranceDays, found.text(), said);
    }

    private Optional<Dates.FoundDate> last(String text) {
        List<Dates.FoundDate> marked =
                Markers.last(text).map(rest -> Dates.in(rest, order)).orElse(List.of());
        List<Dates.FoundDate> all = marked.isEmpty() ? Dates.in(text, order) : marked;
        return all.isEmpty() ? Optional.empty() : Optional.of(marked.isEmpty() ? all.get(all.size() - 1) : all.get(0));
    }

    private static Optional<Dates.FoundDate> only(String text, Dates.Order order) {
        String stripped = text.strip();
        return Dates.in(stripped, order).stream()
                .filter(found ->
                        found.start() == 0 && stripped.substring(found.end()).matches("\\s?일?\\s?(?:입니다|이다)?\\.?"))
                .findFirst();
    }

    private static Dates.Order order(CheckFields fields) {
        return fields.find("order")
                .map(field -> field.oneOf("month-day", "day-month"))
                .map(order -> order.equals("month-day") ? Dates.Order.MONTH_DAY : Dates.Order.DAY_MONTH)
                .orElse(Dates.Order.UNKNOWN);
    }
}
