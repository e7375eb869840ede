package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.run.PublishedFigures;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a gateway publishes of its own latency, beside what was measured. */
final class PublishedSection {
    private static final String NOT_TOLD = "not published";

    private PublishedSection() {}

    /** The section, empty where nothing was published. */
    static Optional<Section> of(Reading reading, List<PublishedFigures> published) {
        if (published.isEmpty()) {
            return Optional.empty();
        }
        Prose prose = new Prose("The gateway's own figures for the last half hour before the run ended, over all its"
                + " customers, prompts and lengths: a background for ours, not the same measurement.");
        return Optional.of(
                new Section("published", "What the gateway publishes", List.of(prose, table(reading, published))));
    }

    private static Table table(Reading reading, List<PublishedFigures> published) {
        List<Column> columns = List.of(
                Column.words("Target"),
                Column.words("Upstream"),
                Column.number("Published p50", "ms"),
                Column.number("Published p90", "ms"),
                Column.number("Published p99", "ms"),
                Column.words("Ours, p50"),
                Column.number("Published uptime", "%"));
        List<Row> rows =
                published.stream().map(figures -> row(reading, figures)).toList();
        return new Table(
                "published-latency",
                "Time to first token, as the gateway publishes it",
                "ours is the median of each load level",
                columns,
                List.of(new Group("", rows)));
    }

    private static Row row(Reading reading, PublishedFigures figures) {
        return new Row(
                Marks.target(reading, figures.target()),
                List.of(
                        figures.endpoint() == null ? Datum.unknown(NOT_TOLD) : Datum.foreign(figures.endpoint()),
                        millis(figures.p50Millis(), figures),
                        millis(figures.p90Millis(), figures),
                        millis(figures.p99Millis(), figures),
                        ours(reading, figures.target()),
                        uptime(figures.uptimePercent())));
    }

    private static Datum millis(@Nullable Double millis, PublishedFigures figures) {
        if (millis == null) {
            return Datum.unknown(NOT_TOLD);
        }
        return Datum.of(Numbers.estimate(millis), figures.unitDoubtful() ? "perhaps seconds" : "");
    }

    private static Datum uptime(@Nullable Double percent) {
        return percent == null ? Datum.unknown(NOT_TOLD) : Datum.of(Numbers.estimate(percent));
    }

    private static Datum ours(Reading reading, String target) {
        List<String> medians = reading.summary().cells().stream()
                .filter(cell -> cell.target().equals(target) && cell.workload().equals(Summary.ALL))
                .flatMap(cell -> median(cell).stream())
                .toList();
        return medians.isEmpty() ? Datum.unknown("too few answers") : Datum.of(String.join("; ", medians));
    }

    private static Optional<String> median(Cell cell) {
        Datum median = Estimates.percentile(cell.ttft(), 0.5, Quantity.TTFT);
        return median.missing() ? Optional.empty() : Optional.of(median.main() + " ms at " + cell.level());
    }
}
