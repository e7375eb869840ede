package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Intervals;
import dev.weighbridge.reports.text.Numbers;
import java.util.List;

/** Answers by what became of them, a row each. */
final class AnswersTable {
    private AnswersTable() {}

    static Table of(String id, String caption, List<Group> groups) {
        List<Column> columns = List.of(
                Column.words("Target"),
                Column.number("Accuracy", "%"),
                Column.number("Right", ""),
                Column.number("Wrong", ""),
                Column.number("No answer in it", ""),
                Column.number("Refused", ""),
                Column.number("Cut off", ""),
                Column.number("Not gradable", ""),
                Column.number("Never came", ""),
                Column.number("Missing", ""));
        return new Table(id, caption, "", columns, groups);
    }

    static Row row(Datum head, Answers answers) {
        return new Row(
                head,
                List.of(
                        accuracy(answers),
                        Datum.count(answers.right()),
                        Datum.count(answers.wrong()),
                        Datum.count(answers.noAnswer()),
                        Datum.count(answers.refused()),
                        Datum.count(answers.truncated()),
                        Datum.count(answers.notGradable()),
                        Datum.count(answers.infrastructure()),
                        Datum.count(answers.missing())));
    }

    private static Datum accuracy(Answers answers) {
        Share share = answers.accuracy();
        if (share.estimate() == null) {
            return Datum.unknown(why(answers));
        }
        String n = "n" + Numbers.THIN + "=" + Numbers.THIN + Numbers.count(share.n());
        String clusters = answers.clusters() < share.n() ? " in " + Numbers.count(answers.clusters()) : "";
        String interval = share.low() == null ? "no interval" : Intervals.of(share);
        return Datum.of(Numbers.percent(share.estimate()), interval + ", " + n + clusters);
    }

    private static String why(Answers answers) {
        if (answers.notGradable() > 0) {
            return "nothing that came could be graded";
        }
        return answers.infrastructure() > 0 ? "no answer came" : "nothing was asked";
    }
}
