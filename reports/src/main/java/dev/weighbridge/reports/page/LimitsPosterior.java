package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.LimitWords;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kinds of limiters that are left, each with its probability and its numbers. */
final class LimitsPosterior {
    private static final int MOST = 10;
    private static final double LEAST_SHOWN = 0.0005;

    private static final List<Extra> EXTRAS = List.of(
            new Extra(Column.number("Window or interval", "s"), Candidate.Numbers::windowSeconds, "has no window"),
            new Extra(Column.number("Refill at once", ""), Candidate.Numbers::refill, "not in steps"),
            new Extra(Column.number("Penalty", "s"), Candidate.Numbers::penaltySeconds, "no penalty"));

    /** A number that only some kinds have, and why the others have not. */
    private record Extra(Column column, Function<Candidate.Numbers, @Nullable Estimate> number, String because) {}

    private LimitsPosterior() {}

    /** The table, empty where no limit was seen. */
    static Optional<Table> of(LimitFinding finding, String id) {
        if (finding.candidates().isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> shown = finding.candidates().stream().limit(MOST).toList();
        List<Extra> extras = EXTRAS.stream()
                .filter(each -> shown.stream()
                        .flatMap(candidate -> candidate.numbers().stream())
                        .anyMatch(numbers -> each.number().apply(numbers) != null))
                .toList();
        List<Row> rows =
                shown.stream().flatMap(each -> rows(each, extras).stream()).toList();
        return Optional.of(new Table(
                id + "-posterior",
                "Which kind of limit it can be",
                note(finding, shown),
                columns(extras),
                List.of(new Group("", rows))));
    }

    private static String note(LimitFinding finding, List<Candidate> shown) {
        int more = finding.candidates().size() - shown.size();
        return more == 0
                ? "kinds that no traffic can tell apart are one"
                : "the " + shown.size() + " likeliest; " + more + " less likely ones are left out";
    }

    private static List<Column> columns(List<Extra> extras) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("Kind"),
                Column.number("Probability", "%"),
                Column.number("At once", ""),
                Column.number("In the long run", "a second")));
        extras.forEach(each -> columns.add(each.column()));
        return columns;
    }

    /** One row for each limit of a kind; the probability is of all of them together. */
    private static List<Row> rows(Candidate candidate, List<Extra> extras) {
        List<Row> rows = new ArrayList<>();
        List<Part> parts = candidate.kind().parts();
        for (int i = 0; i < parts.size(); i++) {
            Candidate.Numbers numbers = candidate.numbers().get(i);
            List<Datum> cells = new ArrayList<>(List.of(
                    i == 0 ? probability(candidate) : Datum.unknown("with the row above"),
                    known(numbers.capacity(), LimitWords::whole),
                    estimate(numbers.perSecond(), "any that fits")));
            extras.forEach(each -> cells.add(estimate(each.number().apply(numbers), each.because())));
            rows.add(new Row(Datum.of((i == 0 ? "" : "and ") + parts.get(i).words()), cells));
        }
        return rows;
    }

    private static Datum probability(Candidate candidate) {
        return candidate.probability() < LEAST_SHOWN
                ? Datum.of("<" + Numbers.THIN + "0.1")
                : Datum.of(Numbers.percent(Math.min(LimitsAnswer.MOST_SURE, candidate.probability())));
    }

    private static Datum estimate(@Nullable Estimate estimate, String because) {
        return estimate == null ? Datum.unknown(because) : known(estimate, Numbers::estimate);
    }

    private static Datum known(Estimate estimate, DoubleFunction<String> spelling) {
        return Datum.of(spelling.apply(estimate.value()), LimitWords.interval(estimate, spelling));
    }
}
