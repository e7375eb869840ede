package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.summary.TargetCourse;
import dev.weighbridge.measurements.summary.TimeBin;
import dev.weighbridge.measurements.summary.TimeBin.Spread;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.reports.text.Visible;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The times of one target over the run: medians and their line, bars where most answers lie, and the worst of each bin. */
final class CourseSeries {
    private final RunTime time;
    private final TargetPlace place;
    private final Quantity quantity;

    CourseSeries(RunTime time, TargetPlace place, Quantity quantity) {
        this.time = time;
        this.place = place;
        this.quantity = quantity;
    }

    /** All of them under the target's name, so that the legend switches them together. */
    List<Object> of(TargetCourse course) {
        String name = Visible.of(course.target());
        return List.of(medians(course, name), worst(course, name), bars(course, name));
    }

    private Map<String, Object> medians(TargetCourse course, String name) {
        TargetStyle style = place.style();
        return Options.of(
                "type", "line",
                "name", name,
                "symbol", style.symbol(),
                "symbolSize", 7,
                "itemStyle", Options.of("color", style.colour()),
                "lineStyle", Options.of("color", style.colour(), "width", 1.5, "type", style.dash()),
                "emphasis", Options.of("disabled", true),
                "z", 4,
                "data", medianPoints(course, name));
    }

    /** A break wherever a bin has no answer. */
    private List<Object> medianPoints(TargetCourse course, String name) {
        List<Object> points = new ArrayList<>();
        long expected = time.fromMillis();
        for (TimeBin bin : course.bins()) {
            Spread spread = CourseChart.spread(bin, quantity);
            if (spread != null) {
                if (bin.fromMillis() != expected) {
                    points.add(LevelSeries.gap());
                }
                points.add(Options.of("value", point(bin, spread.median()), "detail", detail(name, bin, spread)));
                expected = bin.fromMillis() + time.binMillis();
            }
        }
        return points;
    }

    private Map<String, Object> worst(TargetCourse course, String name) {
        TargetStyle style = place.style();
        return Options.of(
                "type",
                "scatter",
                "name",
                name,
                "symbol",
                style.symbol(),
                "symbolSize",
                6,
                "itemStyle",
                Options.of("color", "var(--paper)", "borderColor", style.colour(), "borderWidth", 1.25),
                "emphasis",
                Options.of("disabled", true),
                "z",
                3,
                "data",
                worstPoints(course, name));
    }

    private List<Object> worstPoints(TargetCourse course, String name) {
        List<Object> points = new ArrayList<>();
        for (TimeBin bin : course.bins()) {
            Spread spread = CourseChart.spread(bin, quantity);
            if (spread != null) {
                points.add(Options.of("value", point(bin, spread.worst()), "detail", detail(name, bin, spread)));
            }
        }
        return points;
    }

    private Map<String, Object> bars(TargetCourse course, String name) {
        List<Object> ends = new ArrayList<>();
        for (TimeBin bin : course.bins()) {
            Spread spread = CourseChart.spread(bin, quantity);
            if (spread != null) {
                ends.add(point(bin, spread.low()));
                ends.add(point(bin, spread.high()));
                ends.add(LevelSeries.gap());
            }
        }
        return Options.whiskers(name, place.style().colour(), 3, ends);
    }

    private List<Object> point(TimeBin bin, double nanos) {
        BigDecimal x = time.middle(bin, place.shift());
        return List.of(x, Options.drawn(quantity.shown(nanos)));
    }

    /** All of a bin, whichever of its marks is touched. */
    private String detail(String name, TimeBin bin, Spread spread) {
        return name + ", " + time.words(bin) + Numbers.THIN + time.unit() + ": median " + shown(spread.median())
                + ", most from " + shown(spread.low()) + " to " + shown(spread.high()) + ", worst "
                + shown(spread.worst()) + ", of " + answers(spread) + " at " + LevelStretches.words(bin.levels());
    }

    private static String answers(Spread spread) {
        return Numbers.count(spread.n()) + (spread.n() == 1 ? " answer" : " answers");
    }

    private String shown(double nanos) {
        return Numbers.estimate(quantity.shown(nanos)) + Numbers.THIN + quantity.unit();
    }
}
