package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.AccuracyDifference;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much more often the candidate is right, over the same cases. */
final class DifferencesTable {
    private static final double POINTS = 100;

    private DifferencesTable() {}

    /** The table; none where nothing is compared. */
    static List<Block> of(Reading reading) {
        List<AccuracyDifference> differences = reading.summary().quality().differences();
        if (differences.isEmpty()) {
            return List.of();
        }
        String base = differences.get(0).base();
        String candidate = differences.get(0).candidate();
        List<Column> columns = List.of(
                Column.words("Workload"),
                Column.number("Accuracy of " + candidate + " less that of " + base, "points"),
                Column.number("Cases that say something of both", ""),
                Column.number("Other cases", ""));
        List<Row> rows = differences.stream().map(DifferencesTable::row).toList();
        return List.of(new Table(
                "answers-difference",
                "The same cases, one target against the other",
                "Above 0 where " + candidate + " is right more often.",
                columns,
                List.of(new Group("", rows))));
    }

    private static Row row(AccuracyDifference difference) {
        return new Row(
                Datum.of(difference.workload()),
                List.of(gain(difference), Datum.count(difference.pairs()), Datum.count(difference.incomplete())));
    }

    private static Datum gain(AccuracyDifference difference) {
        Double gain = difference.gain();
        return gain == null
                ? Datum.unknown(difference.because())
                : Datum.of(points(gain), "[" + points(difference.low()) + ", " + points(difference.high()) + "]");
    }

    private static String points(@Nullable Double share) {
        return share == null ? "\u2013" : Numbers.estimate(share * POINTS);
    }
}
