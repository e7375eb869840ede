package dev.weighbridge.reports.page;

import dev.weighbridge.reports.cases.Cases;
import dev.weighbridge.reports.cases.GradedAnswer;
import dev.weighbridge.reports.cases.GradedCase;
import dev.weighbridge.reports.cases.PackedCases;
import dev.weighbridge.reports.page.Block.CaseBrowser;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every graded case, to be looked through; without a script the most telling ones. */
final class CasesSection {
    /** How many cases are shown without a script, and in print. */
    private static final int TELLING = 25;

    private CasesSection() {}

    static Section of(Reading reading, Cases cases) {
        List<Block> blocks = List.of(new Prose(introduction(cases)), browser(reading, cases));
        return new Section("cases", "Cases", blocks);
    }

    private static String introduction(Cases cases) {
        String shown = cases.left() == 0
                ? Numbers.count(cases.cases().size()) + " cases were asked and graded one by one."
                : Numbers.count(cases.cases().size()) + " cases, the most telling of "
                        + Numbers.count(cases.cases().size() + cases.left())
                        + " that were asked and graded one by one; exchanges.jsonl holds the rest.";
        String texts = cases.textsKept() ? "" : " Prompts and answers were not kept (store-texts: false).";
        return shown + texts + " Answers under load are graded too, and are not among these.";
    }

    private static CaseBrowser browser(Reading reading, Cases cases) {
        return new CaseBrowser(
                PackedCases.of(cases),
                shows(cases),
                distinct(cases, one -> Stream.of(one.workload())),
                distinct(cases, one -> one.tags().stream()),
                distinct(cases, one -> one.graders().stream()),
                Shortcut.OF_CASES,
                "Keys work on the whole page",
                table(reading, cases));
    }

    private static List<CaseBrowser.Show> shows(Cases cases) {
        List<CaseBrowser.Show> shows = new ArrayList<>(List.of(new CaseBrowser.Show("all", "All")));
        if (!cases.incumbent().equals(cases.candidate())) {
            shows.add(new CaseBrowser.Show("better", cases.incumbent() + " wrong, " + cases.candidate() + " right"));
            shows.add(new CaseBrowser.Show("worse", cases.incumbent() + " right, " + cases.candidate() + " wrong"));
        }
        if (cases.targets().size() > 1) {
            shows.add(new CaseBrowser.Show("differ", "Any disagreement"));
        }
        shows.add(new CaseBrowser.Show("wrong", "Wrong"));
        shows.add(new CaseBrowser.Show("refused", "Refused"));
        shows.add(new CaseBrowser.Show("truncated", "Cut off"));
        shows.add(new CaseBrowser.Show("error", "No answer came"));
        shows.add(new CaseBrowser.Show("ungraded", "Not gradable"));
        return shows;
    }

    private static List<String> distinct(Cases cases, Function<GradedCase, Stream<String>> names) {
        return cases.cases().stream().flatMap(names).distinct().sorted().toList();
    }

    private static Table table(Reading reading, Cases cases) {
        List<GradedCase> telling = cases.telling(TELLING);
        Set<String> seen = new HashSet<>();
        List<Row> rows = telling.stream()
                .flatMap(one -> rows(reading, one, seen).stream())
                .toList();
        List<Column> columns = List.of(
                Column.words("Case"),
                Column.words("Target"),
                Column.words("Came out"),
                Column.words("Why"),
                Column.words("Answer"));
        String note = "the " + telling.size() + " most telling of "
                + Numbers.count(cases.cases().size()) + "; a script shows all of them";
        return new Table("cases-table", "Cases", note, columns, List.of(new Group("", rows)));
    }

    /** The first row of a case is where links to it lead where there is no script. */
    private static List<Row> rows(Reading reading, GradedCase one, Set<String> seen) {
        List<Row> rows = new ArrayList<>();
        for (GradedAnswer answer : one.answers()) {
            String address = Cases.address(one.workload(), one.id());
            rows.add(new Row(
                    seen.add(address) ? address : "",
                    Datum.foreign(one.id()).with(one.workload()),
                    List.of(
                            Marks.target(reading, answer.target()),
                            Datum.of(answer.outcome().word()),
                            Datum.of(answer.explanation()),
                            answer.text().text().isEmpty()
                                    ? Datum.unknown("no text")
                                    : Datum.foreign(answer.text().text()))));
        }
        return rows;
    }
}
