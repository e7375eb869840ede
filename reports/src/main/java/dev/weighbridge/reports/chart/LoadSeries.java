package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Distribution.Percentile;
import dev.weighbridge.reports.reading.Intervals;
import dev.weighbridge.reports.reading.LoadLevel;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.reports.text.Visible;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The points, lines and whiskers of one target in a load chart. */
final class LoadSeries {
    private static final double MEDIAN = 0.5;
    private static final double NINETIETH = 0.9;
    private static final double DODGE = 0.14;

    private final Reading reading;
    private final String target;
    private final TargetStyle style;
    private final double shift;

    LoadSeries(Reading reading, String target, int index) {
        this.reading = reading;
        this.target = target;
        this.style = new TargetStyle(index);
        this.shift = (index - (reading.targets().size() - 1) / 2.0) * DODGE;
    }

    /** The median's and the 90th percentile's series, each with its whiskers; of the latter none where no cell carries it. */
    List<Object> of(Quantity quantity) {
        List<Object> series = new ArrayList<>();
        for (double q : new double[] {MEDIAN, NINETIETH}) {
            List<Object> points = points(quantity, q);
            if (points.stream().anyMatch(Map.class::isInstance)) {
                series.add(line(q, points));
                series.add(whiskers(quantity, q));
            }
        }
        return series;
    }

    private Map<String, Object> line(double q, List<Object> points) {
        boolean median = q == MEDIAN;
        String fill = median ? style.colour() : "var(--paper)";
        return Options.of(
                "type", "line",
                "name", name(q),
                "symbol", style.symbol(),
                "symbolSize", 10,
                "itemStyle", Options.of("color", fill, "borderColor", style.colour(), "borderWidth", 2),
                "lineStyle",
                        Options.of(
                                "color",
                                style.colour(),
                                "width",
                                median ? 2 : 1.25,
                                "type",
                                median ? style.dash() : new int[] {3, 4}),
                "emphasis", Options.of("disabled", true),
                "z", 3,
                "data", points);
    }

    /** The same for a line and its whiskers, so that the legend switches both. */
    private String name(double q) {
        return Visible.of(target) + (q == MEDIAN ? ", median" : ", 90th percentile");
    }

    /** The points in order of the levels; a break where a value is missing, and between arrival rates and concurrency. */
    private List<Object> points(Quantity quantity, double q) {
        List<Object> points = new ArrayList<>();
        List<LoadLevel> levels = reading.levels();
        for (int i = 0; i < levels.size(); i++) {
            if (i > 0 && levels.get(i).open() != levels.get(i - 1).open()) {
                points.add(gap());
            }
            Percentile carried = carried(levels.get(i), quantity, q);
            points.add(carried == null ? gap() : point(i, levels.get(i), carried, quantity));
        }
        return points;
    }

    private Map<String, Object> point(int index, LoadLevel level, Percentile p, Quantity quantity) {
        double value = quantity.shown(known(p.value()));
        String detail = Visible.of(target) + " at " + Visible.of(level.label()) + ": " + Numbers.estimate(value)
                + Numbers.THIN + quantity.unit() + " " + Intervals.of(p, quantity);
        return Options.of("value", Options.point(index + shift, value), "detail", detail);
    }

    /** Each interval as a line of its own; those with an unreached end are left out. */
    private Map<String, Object> whiskers(Quantity quantity, double q) {
        List<Object> ends = new ArrayList<>();
        List<LoadLevel> levels = reading.levels();
        for (int i = 0; i < levels.size(); i++) {
            Percentile p = carried(levels.get(i), quantity, q);
            if (p != null && p.low() != null && p.high() != null) {
                ends.add(Options.point(i + shift, quantity.shown(p.low())));
                ends.add(Options.point(i + shift, quantity.shown(p.high())));
                ends.add(gap());
            }
        }
        return Options.of(
                "type",
                "line",
                "name",
                name(q),
                "showSymbol",
                false,
                "silent",
                true,
                "itemStyle",
                Options.of("color", style.colour()),
                "lineStyle",
                Options.of("color", style.colour(), "width", q == MEDIAN ? 3 : 1.5, "opacity", 0.45),
                "data",
                ends);
    }

    private @Nullable Percentile carried(LoadLevel level, Quantity quantity, double q) {
        Optional<Cell> cell = reading.cell(target, level);
        return cell.flatMap(c -> Reading.percentile(quantity.of(c), q))
                .filter(p -> p.value() != null)
                .orElse(null);
    }

    private static double known(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static List<@Nullable Object> gap() {
        return Arrays.asList(null, null);
    }
}
