package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.reading.LoadLevel;
import dev.weighbridge.reports.reading.Reading;
import java.util.List;
import java.util.function.Function;

/** Rows of cells, grouped by load level so that the targets stand under one another. */
final class ByLevel {
    private ByLevel() {}

    /** One group per level that was offered, climbing, with a row per target in comparison order. */
    static List<Group> groups(Reading reading, String workload, Function<Cell, List<Datum>> row) {
        return reading.levels().stream()
                .map(level -> new Group(capitalised(level.words()), rows(reading, workload, level, row)))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private static List<Row> rows(Reading reading, String workload, LoadLevel level, Function<Cell, List<Datum>> row) {
        return reading.targets().stream()
                .flatMap(target -> reading.cell(target, workload, level).stream())
                .map(cell -> new Row(head(reading, cell), row.apply(cell)))
                .toList();
    }

    private static Datum head(Reading reading, Cell cell) {
        return Marks.target(reading, cell.target()).with(cell.clientBound() ? "client-bound" : "");
    }

    static String capitalised(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
