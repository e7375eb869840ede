package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Distribution;
import dev.weighbridge.reports.reading.LoadLevel;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The whole of each sample at a glance: latency over 1 / (1 - q) on a log axis, so that each nine takes the same width
 * and the tail is not squeezed into the last pixel (the percentile plot of HdrHistogram).
 */
public final class SpectrumChart {
    /** What the reader can choose between, in order. */
    public static final List<Quantity> QUANTITIES = List.of(Quantity.TTFT, Quantity.TPOT, Quantity.GAP, Quantity.E2E);

    /** Points of a line at most; a line of steps through more looks the same. */
    private static final int MOST_POINTS = 45;

    private SpectrumChart() {}

    /** The chart of a summary; empty where no sample has two points. */
    public static Optional<Chart> of(Reading reading) {
        List<LoadLevel> levels = reading.levels();
        Map<String, Object> pictures = new LinkedHashMap<>();
        for (int q = 0; q < QUANTITIES.size(); q++) {
            for (int level = 0; level < levels.size(); level++) {
                pictures.put(q + "-" + level, picture(reading, QUANTITIES.get(q), levels.get(level)));
            }
        }
        boolean drawn = reading.summary().cells().stream()
                .anyMatch(cell -> cell.ttft().spectrum().size() > 1);
        return drawn
                ? Optional.of(new Chart(
                        switches(levels), Options.chart(base(reading.targets().size()), pictures)))
                : Optional.empty();
    }

    private static List<Chart.Switch> switches(List<LoadLevel> levels) {
        return List.of(
                new Chart.Switch(
                        "Measure", QUANTITIES.stream().map(Quantity::label).toList()),
                new Chart.Switch("Load", levels.stream().map(LoadLevel::label).toList()));
    }

    private static Map<String, Object> base(int targets) {
        Map<String, Object> base = Options.baseOfNamedAxis("axis", "fn:spectrum");
        Map<String, Object> axis = Options.axis("log");
        axis.put("min", 1);
        axis.put("name", "percentile, axis by 1/(1\u2212q), log");
        axis.put("nameLocation", "middle");
        axis.put("nameGap", 30);
        List<Integer> ticks = List.of(1, 2, 10, 20, 100, 1000, 10_000);
        axis.put("axisTick", Options.of("customValues", ticks, "lineStyle", Options.of("color", "var(--rule-strong)")));
        axis.put(
                "axisLabel",
                Options.of(
                        "color", "var(--quiet)", "fontSize", 12, "customValues", ticks, "formatter", "fn:percentile"));
        base.put("xAxis", axis);
        base.put("looks", looks(targets));
        return base;
    }

    private static Map<String, Object> picture(Reading reading, Quantity quantity, LoadLevel level) {
        List<Object> series = new ArrayList<>();
        List<String> targets = reading.targets();
        for (int i = 0; i < targets.size(); i++) {
            int look = i;
            reading.cell(targets.get(i), level).ifPresent(cell -> series.add(line(cell, quantity, look)));
        }
        String name = quantity.label() + ", " + quantity.unit();
        return Options.of("yAxis", Options.verticalAxis(name), "series", series);
    }

    /** How the lines of each target look, once for all pictures. */
    private static Map<String, Object> looks(int targets) {
        Map<String, Object> looks = new LinkedHashMap<>();
        for (int i = 0; i < targets; i++) {
            looks.put(Integer.toString(i), look(new TargetStyle(i)));
        }
        return looks;
    }

    private static Map<String, Object> look(TargetStyle style) {
        return Options.of(
                "type",
                "line",
                "step",
                "start",
                "showSymbol",
                false,
                "symbol",
                style.symbol(),
                "symbolSize",
                8,
                "itemStyle",
                Options.of("color", style.colour()),
                "lineStyle",
                Options.of("color", style.colour(), "width", 2, "type", style.dash()),
                "emphasis",
                Options.of("disabled", true));
    }

    private static Map<String, Object> line(Cell cell, Quantity quantity, int look) {
        return Options.of("look", look, "name", Visible.of(cell.target()), "data", points(quantity.of(cell), quantity));
    }

    private static List<List<Object>> points(Distribution sample, Quantity quantity) {
        return drawn(sample).stream()
                .map(point -> Options.point(1 / (1 - point.q()), quantity.shown(point.value())))
                .toList();
    }

    /** The points of a sample that are drawn, the last among them. */
    static List<Distribution.Point> drawn(Distribution sample) {
        List<Distribution.Point> all =
                sample.spectrum().stream().filter(point -> point.q() < 1).toList();
        int step = Math.max(1, (all.size() + MOST_POINTS - 1) / MOST_POINTS);
        return IntStream.range(0, all.size())
                .filter(i -> i % step == 0 || i == all.size() - 1)
                .mapToObj(all::get)
                .toList();
    }
}
