package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Intervals;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Answers by what became of them, a row each. */
final class AnswersTable {
    private static final char UNBROKEN = '\u00a0';

    private AnswersTable() {}

    static Table of(String id, String caption, List<Group> groups) {
        List<Column> columns = List.of(
                Column.words("Target"),
                Column.number("Accuracy", "%"),
                Column.number("Answers", ""),
                Column.number("Right", ""),
                Column.number("Wrong", ""),
                Column.number("Nothing in it", ""),
                Column.number("Refused", ""),
                Column.number("Cut off", ""),
                Column.number("Not counted", ""));
        return new Table(id, caption, "", columns, groups);
    }

    static Row row(Datum head, Answers answers) {
        return new Row(
                head,
                List.of(
                        accuracy(answers),
                        graded(answers),
                        Datum.count(answers.right()),
                        Datum.count(answers.wrong()),
                        Datum.count(answers.noAnswer()),
                        Datum.count(answers.refused()),
                        Datum.count(answers.truncated()),
                        notCounted(answers)));
    }

    /** The share of right ones with its interval, or why it is not known. */
    static Datum accuracy(Answers answers) {
        Share share = answers.accuracy();
        if (share.estimate() == null) {
            return Datum.unknown(why(answers));
        }
        String interval = share.low() == null ? "no interval" : Intervals.of(share);
        return Datum.of(Numbers.percent(share.estimate()), interval.replace(' ', UNBROKEN));
    }

    /** Of how many, and how many of them stand for themselves. */
    static Datum graded(Answers answers) {
        Datum count = Datum.count(answers.accuracy().n());
        return answers.clusters() < answers.accuracy().n()
                ? count.with("in " + Numbers.count(answers.clusters()) + " clusters")
                : count;
    }

    private static Datum notCounted(Answers answers) {
        List<String> parts = new ArrayList<>();
        name(parts, answers.notGradable(), "not gradable");
        name(parts, answers.infrastructure(), "never came");
        name(parts, answers.missing(), "not asked yet");
        return Datum.count(answers.notGradable() + answers.infrastructure() + answers.missing())
                .with(String.join(", ", parts));
    }

    private static void name(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(Numbers.count(count) + " " + what);
        }
    }

    private static String why(Answers answers) {
        if (answers.notGradable() > 0) {
            return "nothing that came could be graded";
        }
        return answers.infrastructure() > 0 ? "no answer came" : "nothing was asked";
    }
}
