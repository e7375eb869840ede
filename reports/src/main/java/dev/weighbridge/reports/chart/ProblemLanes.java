package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.summary.TargetCourse;
import dev.weighbridge.measurements.summary.TimeBin;
import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.reports.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Requests that had no answer, at the foot of a picture: a lane for each target's rejections, and one for its failures. A
 * mark is the larger the more of a bin's requests it stands for. Lanes are given out as they are needed.
 */
final class ProblemLanes {
    private static final String CROSS = "path://M2 0L6 4L10 0L12 2L8 6L12 10L10 12L6 8L2 12L0 10L4 6L0 2Z";
    private static final String SQUARE = "path://M1 1H11V11H1Z";
    private static final int AXIS_END = 100;
    private static final int FIRST_LANE = 3;
    private static final int LANE_HEIGHT = 5;
    private static final double LEAST_SIZE = 6;
    private static final double MORE_SIZE = 7;

    private final RunTime time;
    private int lane = FIRST_LANE;

    ProblemLanes(RunTime time) {
        this.time = time;
    }

    /** The axis that lanes are places of; it is not seen. */
    static Map<String, Object> axis() {
        return Options.of("type", "value", "min", 0, "max", AXIS_END, "show", false);
    }

    /** The rejections and the failures of a target; none where there are none. */
    List<Object> of(TargetCourse course, TargetPlace place) {
        List<Object> series = new ArrayList<>();
        add(series, course, place, "rejected", CROSS, TimeBin::limited);
        add(series, course, place, "failed", SQUARE, TimeBin::failed);
        return series;
    }

    private void add(
            List<Object> series,
            TargetCourse course,
            TargetPlace place,
            String what,
            String symbol,
            ToIntFunction<TimeBin> count) {
        if (course.bins().stream().mapToInt(count).sum() > 0) {
            String name = Visible.of(course.target()) + ", " + what;
            series.add(Options.of(
                    "type",
                    "scatter",
                    "name",
                    name,
                    "yAxisIndex",
                    1,
                    "symbol",
                    symbol,
                    "itemStyle",
                    Options.of("color", place.style().colour()),
                    "emphasis",
                    Options.of("disabled", true),
                    "z",
                    5,
                    "data",
                    points(course, name, count)));
            lane += LANE_HEIGHT;
        }
    }

    private List<Object> points(TargetCourse course, String name, ToIntFunction<TimeBin> count) {
        return course.bins().stream()
                .filter(bin -> count.applyAsInt(bin) > 0)
                .<Object>map(bin -> point(bin, name, count.applyAsInt(bin)))
                .toList();
    }

    private Map<String, Object> point(TimeBin bin, String name, int count) {
        String detail =
                name + ", " + time.words(bin) + Numbers.THIN + time.unit() + ": " + Numbers.count(count) + " of "
                        + Numbers.count(bin.requests()) + (bin.requests() == 1 ? " request" : " requests") + " at "
                        + LevelStretches.words(bin.levels());
        return Options.of(
                "value",
                List.of(time.middle(bin, 0), lane),
                "symbolSize",
                Options.drawn(LEAST_SIZE + MORE_SIZE * count / bin.requests()),
                "detail",
                detail);
    }
}
