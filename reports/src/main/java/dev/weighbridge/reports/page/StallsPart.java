package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Distribution;
import dev.weighbridge.measurements.summary.Stall;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetCourse;
import dev.weighbridge.reports.chart.StallChart;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Figure;
import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Heading;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How long answers stood still between two tokens, and which of them stood still the longest. */
final class StallsPart {
    private static final Heading HEADING = new Heading("stalls", Datum.of("How long answers stalled"));
    private static final String HOW =
            "How many of a target's answers had a longest gap above each time: the lower and the"
                    + " further left a line, the steadier the answers. A line ends where its sample ends.";
    private static final double[] SHARES = {0.5, 0.1, 0.05, 0.01};

    private StallsPart() {}

    static List<Block> of(Reading reading) {
        List<Block> blocks = new ArrayList<>(List.of(HEADING));
        StallChart.of(reading)
                .map(chart -> new Figure("stall-plot", "Share of answers with a longer gap", HOW, chart))
                .ifPresentOrElse(
                        figure -> blocks.addAll(
                                List.of(figure, new Fold("The numbers behind this chart", List.of(exceeded(reading))))),
                        () -> blocks.add(new Prose("Too few answers came in more than one piece for this chart.")));
        List<TargetCourse> stalled = reading.summary().course().targets().stream()
                .filter(target -> !target.stalls().isEmpty())
                .toList();
        if (!stalled.isEmpty()) {
            blocks.add(longest(stalled));
        }
        return blocks;
    }

    private static Table exceeded(Reading reading) {
        Quantity gap = Quantity.LONGEST_GAP;
        List<Column> columns = new ArrayList<>(List.of(Column.words("Target"), Column.number("n", "")));
        for (double share : SHARES) {
            columns.add(Column.number(
                    "Exceeded by " + Numbers.percent(share).replaceAll("\\.0+$", "") + Numbers.THIN + "%", gap.unit()));
        }
        return new Table(
                "stall-plot-shares",
                "Longest gap of an answer",
                gap.definition(),
                columns,
                ByLevel.groups(reading, Summary.ALL, cell -> row(cell.longestGap())));
    }

    private static List<Datum> row(Distribution sample) {
        List<Datum> row = new ArrayList<>(List.of(Estimates.n(sample)));
        for (double share : SHARES) {
            row.add(Estimates.percentile(sample, 1 - share, Quantity.LONGEST_GAP));
        }
        return row;
    }

    private static Table longest(List<TargetCourse> stalled) {
        List<Column> columns = List.of(
                Column.words("Workload"),
                Column.number("Gap", "ms"),
                Column.number("Began", "s"),
                Column.words("Its exchange"));
        return new Table(
                "stalls-longest",
                "The longest stalls",
                "with the seconds after the run's start at which the gap began, and where the journal has the answer",
                columns,
                stalled.stream()
                        .map(target -> new Group(
                                target.target(),
                                target.stalls().stream().map(StallsPart::row).toList()))
                        .toList());
    }

    private static Row row(Stall stall) {
        Long began = stall.atMillis();
        return new Row(
                Datum.of(stall.workload(), "case " + stall.caseId()),
                List.of(
                        Datum.of(Numbers.estimate(Quantity.LONGEST_GAP.shown(stall.nanos()))),
                        began == null
                                ? Datum.unknown("clock unknown")
                                : Datum.of(Numbers.exact(BigDecimal.valueOf(began, 3))),
                        Datum.code(stall.id()).with("at " + stall.level())));
    }
}
