package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.summary.Distribution;
import dev.weighbridge.reports.reading.LoadLevel;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.reports.text.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many answers stalled for how long: the share of them whose longest gap exceeds each time, on a log axis of times. A
 * curve ends where its sample ends.
 */
public final class StallChart {
    private static final double PERCENT = 100;

    /** A log axis has no place for nothing; the least that is drawn, in milliseconds. */
    private static final double LEAST = 0.001;

    private final Reading reading;

    private StallChart(Reading reading) {
        this.reading = reading;
    }

    /** The chart of a summary, level by level; empty where no sample has two points. */
    public static Optional<Chart> of(Reading reading) {
        boolean drawn = reading.summary().cells().stream()
                .anyMatch(cell -> cell.longestGap().spectrum().size() > 1);
        return drawn ? Optional.of(new StallChart(reading).chart()) : Optional.empty();
    }

    private Chart chart() {
        List<LoadLevel> levels = reading.levels();
        Map<String, Object> pictures = new LinkedHashMap<>();
        levels.forEach(level -> pictures.put(Integer.toString(pictures.size()), picture(level)));
        Chart.Switch load = new Chart.Switch(
                "Load", levels.stream().map(LoadLevel::label).map(Visible::of).toList());
        return new Chart(List.of(load), Options.chart(base(), pictures));
    }

    private static Map<String, Object> base() {
        Map<String, Object> base = Options.baseOfNamedAxis("axis", "fn:exceeded");
        Map<String, Object> axis = Options.axis("log");
        axis.put("name", "longest gap between two tokens, ms, log");
        axis.put("nameLocation", "middle");
        axis.put("nameGap", 30);
        axis.put("axisLabel", Options.axisLabel("formatter", "fn:plain"));
        base.put("xAxis", axis);
        return base;
    }

    private Map<String, Object> picture(LoadLevel level) {
        List<Object> series = new ArrayList<>();
        List<String> targets = reading.targets();
        for (int i = 0; i < targets.size(); i++) {
            TargetStyle style = new TargetStyle(i);
            String target = targets.get(i);
            reading.cell(target, level)
                    .map(cell -> cell.longestGap())
                    .filter(sample -> sample.n() > 0)
                    .ifPresent(sample -> series.add(line(target, style, sample)));
        }
        Map<String, Object> shares = Options.verticalAxis("answers with a longer gap, %");
        shares.put("max", PERCENT);
        return Options.of("yAxis", shares, "series", series);
    }

    private static Map<String, Object> line(String target, TargetStyle style, Distribution sample) {
        return Options.of(
                "type",
                "line",
                "name",
                Visible.of(target) + ", n\u00a0=\u00a0" + Numbers.count(sample.n()),
                "step",
                "end",
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
                Options.of("disabled", true),
                "data",
                points(sample));
    }

    /** All answers exceed what is below the shortest; from there on the curve falls. */
    private static List<Object> points(Distribution sample) {
        List<Object> points = new ArrayList<>();
        for (Distribution.Point point : SpectrumChart.drawn(sample)) {
            double millis = Math.max(LEAST, Quantity.LONGEST_GAP.shown(point.value()));
            if (points.isEmpty()) {
                points.add(Options.point(millis, PERCENT));
            }
            points.add(Options.point(millis, PERCENT * (1 - point.q())));
        }
        return points;
    }
}
