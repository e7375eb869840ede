package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Distribution;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.chart.LoadChart;
import dev.weighbridge.reports.chart.SpectrumChart;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Figure;
import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sections that are pictures, each followed by its numbers. */
final class ChartSections {
    private static final double[] DRAWN = {0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

    private ChartSections() {}

    static Section percentiles(Reading reading) {
        String how = "Each line is a whole sample. Left of 50 lies the quicker half; every further nine on the right is"
                + " as wide as the one before. A line ends where its sample ends.";
        return section(
                "percentiles",
                "The whole distribution",
                SpectrumChart.of(reading)
                        .map(chart -> new Figure("percentile-plot", "Latency by percentile", how, chart)),
                new Fold(
                        "The numbers behind this chart",
                        SpectrumChart.QUANTITIES.stream()
                                .<Block>map(quantity -> sampled(reading, quantity))
                                .toList()));
    }

    static Section load(Reading reading) {
        String how = "Filled marks are medians, hollow ones 90th percentiles, where the sample carries them; the bars"
                + " behind them are 95\u202f% intervals. Dotted lines are the bounds of the service level.";
        return section(
                "load",
                "Latency against load",
                LoadChart.of(reading).map(chart -> new Figure("load-plot", "Latency at each load level", how, chart)),
                new Fold(
                        "The numbers behind this chart",
                        LoadChart.QUANTITIES.stream()
                                .<Block>map(quantity -> carried(reading, quantity))
                                .toList()));
    }

    private static Section section(String id, String title, Optional<Figure> figure, Fold numbers) {
        return figure.map(drawn -> new Section(id, title, List.of(drawn, numbers)))
                .orElseGet(() -> new Section(
                        id, title, List.of(new Prose("No sample is large enough for this chart."), numbers)));
    }

    private static Table sampled(Reading reading, Quantity quantity) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("Target"));
        for (double q : DRAWN) {
            columns.add(Column.number("p" + Numbers.percent(q).replaceAll("\\.0$", ""), quantity.unit()));
        }
        return new Table(
                "percentile-plot-" + quantity.name().toLowerCase(Locale.ROOT),
                quantity.label() + ", the whole distribution",
                "points of the sample's own curve, without intervals; no estimate of what more requests would show",
                columns,
                ByLevel.groups(reading, Summary.ALL, cell -> points(quantity.of(cell), quantity)));
    }

    private static List<Datum> points(Distribution sample, Quantity quantity) {
        List<Datum> row = new ArrayList<>();
        for (double q : DRAWN) {
            row.add(sample.spectrum().stream()
                    .filter(point -> point.q() >= q && point.q() < 1)
                    .findFirst()
                    .map(point -> Datum.of(Numbers.estimate(quantity.shown(point.value()))))
                    .orElseGet(() -> Datum.unknown("past the end")));
        }
        return row;
    }

    private static Table carried(Reading reading, Quantity quantity) {
        List<Column> columns = List.of(
                Column.words("Target"), Column.number("p50", quantity.unit()), Column.number("p90", quantity.unit()));
        return new Table(
                "load-plot-" + quantity.name().toLowerCase(Locale.ROOT),
                quantity.label() + " against load",
                quantity.definition(),
                columns,
                ByLevel.groups(
                        reading,
                        Summary.ALL,
                        cell -> List.of(
                                Estimates.percentile(quantity.of(cell), 0.5, quantity),
                                Estimates.percentile(quantity.of(cell), 0.9, quantity))));
    }
}
