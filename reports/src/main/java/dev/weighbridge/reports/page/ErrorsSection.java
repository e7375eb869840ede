package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.ErrorKind;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.List;

/** What went wrong, by kind, each with an example. */
final class ErrorsSection {
    private static final int MOST = 50;

    private ErrorsSection() {}

    static Section of(Reading reading) {
        List<ErrorKind> errors = reading.summary().errors();
        Block block = errors.isEmpty()
                ? new Prose("Nothing went wrong: every request that was sent was answered.")
                : table(reading, errors);
        return new Section("errors", "Errors", List.of(block));
    }

    private static Table table(Reading reading, List<ErrorKind> errors) {
        List<Row> rows =
                errors.stream().limit(MOST).map(error -> row(reading, error)).toList();
        List<Column> columns = List.of(
                Column.words("Target"),
                Column.words("Outcome"),
                Column.number("Times", ""),
                Column.number("Status", ""),
                Column.words("One of them said"),
                Column.words("Its exchange"));
        String note = errors.size() > MOST
                ? "the " + MOST + " most frequent of " + Numbers.count(errors.size()) + " kinds"
                : "each kind with one example, word for word";
        return new Table("error-kinds", "Errors by kind", note, columns, List.of(new Group("", rows)));
    }

    private static Row row(Reading reading, ErrorKind error) {
        Datum status = error.exampleStatus() == null
                ? Datum.unknown("no head came")
                : Datum.of(Integer.toString(error.exampleStatus()));
        Datum said = error.exampleMessage().isBlank()
                ? Datum.unknown("nothing was said")
                : Datum.foreign(error.exampleMessage());
        return new Row(
                Marks.target(reading, error.target()),
                List.of(
                        Datum.of(error.outcome(), error.detail()),
                        Datum.count(error.count()),
                        status,
                        said,
                        Datum.code(error.exampleId()).with("at " + error.exampleLevel())));
    }
}
