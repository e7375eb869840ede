package dev.weighbridge.reports.chart;

import dev.weighbridge.reports.reading.PricePoint;
import dev.weighbridge.reports.reading.QualityPrice;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Quality against price: accuracy over the cost of 1,000 requests, with intervals on both axes, lines through the target in
 * use, and the line of what can be had for the money.
 */
public final class QualityPriceChart {
    private final Reading reading;

    private QualityPriceChart(Reading reading) {
        this.reading = reading;
    }

    /** The chart of what can be drawn; empty where no choice has two targets with a known accuracy and price. */
    public static Optional<Chart> of(Reading reading, List<QualityPrice> choices) {
        List<QualityPrice> drawn =
                choices.stream().filter(QualityPriceChart::isDrawn).toList();
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        QualityPriceChart chart = new QualityPriceChart(reading);
        Map<String, Object> pictures = new LinkedHashMap<>();
        drawn.forEach(choice -> pictures.put(Integer.toString(pictures.size()), chart.picture(choice)));
        Chart.Switch workload = new Chart.Switch(
                "Workload",
                drawn.stream().map(choice -> Visible.of(choice.name())).toList());
        return Optional.of(new Chart(List.of(workload), Options.chart(base(), pictures)));
    }

    private static Map<String, Object> base() {
        Map<String, Object> base = Options.baseOfNamedAxis("item", "fn:detail");
        Map<String, Object> legend = Options.legend();
        // Marks without lines are as wide as they are high.
        legend.put("itemWidth", 14);
        base.put("legend", legend);
        return base;
    }

    /** Whether there is something to compare: one target alone is no picture. */
    private static boolean isDrawn(QualityPrice choice) {
        return choice.points().stream().filter(PricePoint::known).count() > 1;
    }

    private Map<String, Object> picture(QualityPrice choice) {
        PriceAxes axes = PriceAxes.of(choice);
        List<Object> series = new ArrayList<>();
        List<String> targets = reading.targets();
        for (int i = 0; i < targets.size(); i++) {
            String target = targets.get(i);
            boolean inUse = target.equals(reading.summary().run().incumbent());
            PriceSeries drawn = new PriceSeries(new TargetStyle(i), inUse, axes);
            choice.of(target).ifPresent(point -> series.addAll(drawn.of(point)));
        }
        frontier(choice.frontier()).ifPresent(series::add);
        return Options.of("xAxis", axes.price(), "yAxis", axes.accuracy(), "series", series);
    }

    /** A staircase: what can be had for the money does not rise before the next price is paid. */
    private static Optional<Object> frontier(List<PricePoint> points) {
        if (points.size() < 2) {
            return Optional.empty();
        }
        List<Object> steps = new ArrayList<>();
        points.forEach(point -> PriceSeries.place(point).ifPresent(steps::add));
        return Optional.of(Options.of(
                "type",
                "line",
                "step",
                "end",
                "symbol",
                "none",
                "silent",
                true,
                "z",
                1,
                "itemStyle",
                Options.of("color", "var(--quiet)"),
                "lineStyle",
                Options.of("color", "var(--quiet)", "width", 1.25, "type", new int[] {5, 4}),
                "data",
                steps));
    }
}
