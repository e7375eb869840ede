package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Capacity;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the targets served the load: outcomes, service level kept, goodput, and the highest load that kept it. */
final class ServiceSection {
    private ServiceSection() {}

    static Section of(Reading reading) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose("Every request counts here, failures included. Goodput is the rate of requests that were"
                + " answered within every bound of their service level."));
        if (!reading.summary().capacities().isEmpty()) {
            blocks.add(capacities(reading));
        }
        blocks.add(table(reading, "service", "Requests and how they ended", Summary.ALL));
        if (reading.workloadsUnderLoad().size() > 1) {
            blocks.add(new Fold("The same, workload by workload", perWorkload(reading)));
        }
        return new Section("service-under-load", "Service under load", blocks);
    }

    private static List<Block> perWorkload(Reading reading) {
        List<Block> tables = new ArrayList<>();
        List<String> workloads = reading.workloadsUnderLoad();
        for (int i = 0; i < workloads.size(); i++) {
            String name = workloads.get(i);
            tables.add(table(reading, "service-" + (i + 1), "Requests and how they ended: " + name, name));
        }
        return tables;
    }

    private static Table table(Reading reading, String id, String caption, String workload) {
        List<Column> columns = List.of(
                Column.words("Target"),
                Column.number("Requests", ""),
                Column.words("How they ended"),
                Column.number(reading.bounded() ? "Service level kept" : "Answered", "%"),
                Column.number("Goodput", "requests/s"),
                Column.number("Sent", "requests/s"));
        return new Table(id, caption, "", columns, ByLevel.groups(reading, workload, ServiceSection::row));
    }

    private static List<Datum> row(Cell cell) {
        return List.of(
                Datum.count(cell.requests()),
                Outcomes.of(cell.outcomes()),
                kept(cell),
                Estimates.rate(cell.goodputPerSecond()),
                Estimates.rate(cell.achievedPerSecond()));
    }

    private static Datum kept(Cell cell) {
        Datum share = Estimates.share(cell.attainment());
        return share.missing()
                ? share
                : share.with(share.detail() + ", n" + Numbers.THIN + "=" + Numbers.THIN
                        + Numbers.count(cell.attainment().n()));
    }

    private static Table capacities(Reading reading) {
        List<Row> rows = reading.summary().capacities().stream()
                .map(capacity -> capacity(reading, capacity))
                .toList();
        List<Column> columns = List.of(
                Column.words("Target"),
                Column.number("Kept it up to", "requests/s"),
                Column.number("Broke it at", "requests/s"),
                Column.words("What the search saw"));
        return new Table(
                "capacity", "The highest load that kept the service level", "", columns, List.of(new Group("", rows)));
    }

    private static Row capacity(Reading reading, Capacity capacity) {
        return new Row(
                Marks.target(reading, capacity.target()),
                List.of(
                        rate(capacity.keptPerSecond(), "no rate tried kept it"),
                        rate(capacity.brokenPerSecond(), "every rate tried kept it"),
                        Datum.of(capacity.explanation())));
    }

    private static Datum rate(@Nullable Double perSecond, String otherwise) {
        return perSecond == null ? Datum.unknown(otherwise) : Datum.of(Numbers.estimate(perSecond));
    }
}
