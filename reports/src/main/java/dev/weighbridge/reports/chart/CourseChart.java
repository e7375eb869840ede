package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.summary.Course;
import dev.weighbridge.measurements.summary.TargetCourse;
import dev.weighbridge.measurements.summary.TimeBin;
import dev.weighbridge.measurements.summary.TimeBin.Spread;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Latency over the run's time: of each target and bin the median, where most answers lie, and the worst; below them what
 * was rejected or failed, behind them the load levels.
 */
public final class CourseChart {
    /** What the reader can choose between, in order. */
    public static final List<Quantity> QUANTITIES = List.of(Quantity.TTFT, Quantity.E2E);

    /** From here on the worst would press the rest to the ground. */
    private static final double FAR_APART = 20;

    private final Reading reading;
    private final Course course;
    private final RunTime time;

    private CourseChart(Reading reading) {
        this.reading = reading;
        this.course = reading.summary().course();
        this.time = RunTime.of(course);
    }

    /** The chart of a summary; empty where it does not say when anything was sent. */
    public static Optional<Chart> of(Reading reading) {
        return isKnown(reading) ? Optional.of(new CourseChart(reading).chart()) : Optional.empty();
    }

    /** Whether a summary says when anything was sent. */
    public static boolean isKnown(Reading reading) {
        return reading.summary().course().targets().stream()
                .anyMatch(target -> !target.bins().isEmpty());
    }

    private Chart chart() {
        Map<String, Object> base = Options.baseOfNamedAxis("item", "fn:detail");
        base.put("xAxis", time.axis());
        Map<String, Object> pictures = new LinkedHashMap<>();
        QUANTITIES.forEach(quantity -> pictures.put(Integer.toString(pictures.size()), picture(quantity)));
        Chart.Switch measure = new Chart.Switch(
                "Measure", QUANTITIES.stream().map(Quantity::label).toList());
        return new Chart(List.of(measure), Options.chart(base, pictures));
    }

    private Map<String, Object> picture(Quantity quantity) {
        List<Object> series = new ArrayList<>(new LevelStretches(reading, time).of(course));
        ProblemLanes lanes = new ProblemLanes(time);
        for (TargetCourse target : course.targets()) {
            int index = reading.targets().indexOf(target.target());
            if (index >= 0) {
                TargetPlace place = new TargetPlace(index, reading.targets().size());
                series.addAll(new CourseSeries(time, place, quantity).of(target));
                series.addAll(lanes.of(target, place));
            }
        }
        return Options.of("yAxis", List.of(latency(quantity), ProblemLanes.axis()), "series", series);
    }

    private Map<String, Object> latency(Quantity quantity) {
        String name = quantity.label() + ", " + quantity.unit();
        if (!farApart(quantity)) {
            return Options.verticalAxis(name);
        }
        Map<String, Object> axis = Options.verticalAxis(name + ", log");
        axis.put("type", "log");
        axis.remove("min");
        return axis;
    }

    private boolean farApart(Quantity quantity) {
        List<Spread> all = course.targets().stream()
                .flatMap(target -> target.bins().stream())
                .map(bin -> spread(bin, quantity))
                .filter(Objects::nonNull)
                .toList();
        double least = all.stream().mapToDouble(Spread::low).min().orElse(0);
        double most = all.stream().mapToDouble(Spread::worst).max().orElse(0);
        return least > 0 && most > FAR_APART * least;
    }

    /** The times of a bin; null where it has none of them. */
    public static @Nullable Spread spread(TimeBin bin, Quantity quantity) {
        return quantity == Quantity.TTFT ? bin.ttft() : bin.e2e();
    }
}
