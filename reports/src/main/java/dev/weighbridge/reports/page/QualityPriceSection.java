package dev.weighbridge.reports.page;

import dev.weighbridge.reports.chart.QualityPriceChart;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Figure;
import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Points;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Accuracy;
import dev.weighbridge.reports.reading.Intervals;
import dev.weighbridge.reports.reading.PricePoint;
import dev.weighbridge.reports.reading.QualityPrice;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is had for the money: accuracy against the cost of a request, on all workloads together and on each. */
final class QualityPriceSection {
    private static final char UNBROKEN = '\u00a0';
    private static final String HOW =
            "Higher is right more often, further left is cheaper. The bars are 95\u202f% intervals."
                    + " Dotted lines run through the target in use: above its line is better, left of it cheaper."
                    + " The dashed stairs join those that no other target beats in both.";

    private QualityPriceSection() {}

    static Section of(Reading reading) {
        List<QualityPrice> choices = QualityPrice.of(reading);
        List<Block> blocks = new ArrayList<>();
        if (!choices.isEmpty()) {
            blocks.add(new Points(PriceFindings.of(reading, choices.get(0))));
        }
        Optional<Figure> figure = QualityPriceChart.of(reading, choices)
                .map(chart -> new Figure("quality-price-plot", "Quality against price", HOW, chart));
        figure.ifPresentOrElse(blocks::add, () -> blocks.add(new Prose(whyNot(reading, choices))));
        if (!choices.isEmpty()) {
            Table numbers = table(reading, choices);
            blocks.add(figure.isPresent() ? new Fold("The numbers behind this chart", List.of(numbers)) : numbers);
        }
        return new Section("quality-price", "Quality against price", blocks);
    }

    private static String whyNot(Reading reading, List<QualityPrice> choices) {
        if (choices.isEmpty()) {
            return "No answer was graded in this run, so it is not known what is had for the money.";
        }
        return reading.targets().size() < 2
                ? "Only one target was weighed, so there is nothing to set it against."
                : "No two targets have both a known accuracy and a known price, so there is no chart.";
    }

    private static Table table(Reading reading, List<QualityPrice> choices) {
        List<Column> columns = List.of(
                Column.words("Target"),
                Column.number("Accuracy", "%"),
                Column.number("Answers", ""),
                Column.number("A thousand requests", "USD"),
                Column.words("Beside the others"));
        List<Group> groups = choices.stream()
                .map(choice ->
                        new Group(choice.together() ? "All workloads together" : choice.name(), rows(reading, choice)))
                .toList();
        return new Table(
                "quality-price-table",
                "Quality and price",
                "All together is the plain mean: each workload counts the same. In brackets 95\u202f% intervals.",
                columns,
                groups);
    }

    private static List<Row> rows(Reading reading, QualityPrice choice) {
        return choice.points().stream()
                .map(point -> new Row(
                        Marks.target(reading, point.target()),
                        List.of(
                                accuracy(point),
                                answers(point.accuracy()),
                                CostTables.amount(point.perThousand()),
                                Datum.of(PriceFindings.beside(choice, point)))))
                .toList();
    }

    private static Datum accuracy(PricePoint point) {
        Accuracy known = point.accuracy();
        return known == null
                ? Datum.unknown(point.unknown())
                : Datum.of(
                        Numbers.percent(known.estimate()), Intervals.of(known).replace(' ', UNBROKEN));
    }

    private static Datum answers(@Nullable Accuracy accuracy) {
        return Datum.count(accuracy == null ? 0 : accuracy.n());
    }
}
