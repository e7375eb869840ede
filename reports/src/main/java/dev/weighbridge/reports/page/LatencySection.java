package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Distribution;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Heading;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The latencies of delivered answers: when they were long, how long answers stalled, and one table a quantity. */
final class LatencySection {
    private static final List<Quantity> SHOWN =
            List.of(Quantity.TTFT, Quantity.TTFV, Quantity.TPOT, Quantity.LONGEST_GAP, Quantity.E2E);
    private static final List<Quantity> FOLDED = List.of(
            Quantity.TTFT_SCHEDULED,
            Quantity.SCHEDULE_DELAY,
            Quantity.CONNECT,
            Quantity.OUTPUT_RATE,
            Quantity.TOKENS_PER_EVENT);

    private LatencySection() {}

    static Section of(Reading reading) {
        List<Block> blocks = new ArrayList<>(CoursePart.of(reading));
        blocks.addAll(StallsPart.of(reading));
        blocks.add(new Heading("latency-tables", Datum.of("In tables")));
        blocks.add(new Prose("Delivered answers only: completed, truncated or refused. In brackets the 95"
                + "\u202f% interval of each percentile; a dash says how many values the percentile needs and how many"
                + " there are."));
        SHOWN.forEach(quantity -> blocks.add(
                quantity == Quantity.TTFV && visibleAtOnce(reading)
                        ? new Prose(
                                "The first token was the first visible one in every answer: none began with reasoning.")
                        : table(reading, quantity)));
        if (reading.workloadsUnderLoad().size() > 1) {
            blocks.add(new Fold("Latency, workload by workload", perWorkload(reading)));
        }
        blocks.add(new Fold(
                "Latency from the scheduled moment, schedule delay, connecting, output rate, tokens per event",
                FOLDED.stream().map(quantity -> orWords(reading, quantity)).toList()));
        return new Section("latency", "Latency", blocks);
    }

    /** A table; a sentence where it would be all dashes. */
    private static Block orWords(Reading reading, Quantity quantity) {
        boolean measured = reading.summary().cells().stream()
                .anyMatch(cell -> quantity.of(cell).n() > 0);
        return measured
                ? table(reading, quantity)
                : new Prose(quantity.label() + ": no value in this run. It is " + quantity.definition() + ".");
    }

    private static Table table(Reading reading, Quantity quantity) {
        List<Column> columns = List.of(
                Column.words("Target"),
                Column.number("n", ""),
                Column.number("p50", quantity.unit()),
                Column.number("p90", quantity.unit()),
                Column.number("p95", quantity.unit()),
                Column.number("p99", quantity.unit()),
                Column.number("Largest", quantity.unit()));
        return new Table(
                "latency-" + quantity.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                quantity.label(),
                quantity.definition(),
                columns,
                ByLevel.groups(reading, Summary.ALL, cell -> row(quantity.of(cell), quantity)));
    }

    private static boolean visibleAtOnce(Reading reading) {
        return reading.summary().cells().stream().allMatch(cell -> cell.ttfv().equals(cell.ttft()));
    }

    private static List<Datum> row(Distribution sample, Quantity quantity) {
        return List.of(
                Estimates.n(sample),
                Estimates.percentile(sample, 0.5, quantity),
                Estimates.percentile(sample, 0.9, quantity),
                Estimates.percentile(sample, 0.95, quantity),
                Estimates.percentile(sample, 0.99, quantity),
                Estimates.value(sample.max(), quantity));
    }

    private static List<Block> perWorkload(Reading reading) {
        List<Block> tables = new ArrayList<>();
        List<String> workloads = reading.workloadsUnderLoad();
        for (int i = 0; i < workloads.size(); i++) {
            String name = workloads.get(i);
            tables.add(workload(reading, "latency-workload-" + (i + 1), name));
        }
        return tables;
    }

    private static Table workload(Reading reading, String id, String name) {
        List<Column> columns = List.of(
                Column.words("Target"),
                Column.number("n", ""),
                Column.number("First token p50", "ms"),
                Column.number("First token p90", "ms"),
                Column.number("Per token p50", "ms"),
                Column.number("End to end p50", "ms"),
                Column.number("End to end p90", "ms"));
        return new Table(
                id, "Latency: " + name, "", columns, ByLevel.groups(reading, name, LatencySection::workloadRow));
    }

    private static List<Datum> workloadRow(Cell cell) {
        return List.of(
                Estimates.n(cell.ttft()),
                Estimates.percentile(cell.ttft(), 0.5, Quantity.TTFT),
                Estimates.percentile(cell.ttft(), 0.9, Quantity.TTFT),
                Estimates.percentile(cell.tpot(), 0.5, Quantity.TPOT),
                Estimates.percentile(cell.e2e(), 0.5, Quantity.E2E),
                Estimates.percentile(cell.e2e(), 0.9, Quantity.E2E));
    }
}
