package dev.weighbridge.reports.chart;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.reports.chart.Timeline.Lane;
import dev.weighbridge.reports.chart.Timeline.Probe;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Requests over time, admitted and rejected, with what is in use of the limit; one picture for each limit. */
public final class TimelineChart {
    /** Requests that are drawn at most. */
    public static final int MOST_DRAWN = 1000;

    private static final String CROSS = "path://M2 0L6 4L10 0L12 2L8 6L12 10L10 12L6 8L2 12L0 10L4 6L0 2Z";

    private static final String STROKE = "path://M0 5H34V6H0z";
    private static final String DASHES = "path://M0 5H8V6.5H0zM13 5H21V6.5H13zM26 5H34V6.5H26z";
    private static final String IN_USE = "in use, by the fitted limiter";

    private TimelineChart() {}

    /** The chart of a timeline with at least one request. */
    public static Chart of(Timeline timeline) {
        Map<String, Object> pictures = new LinkedHashMap<>();
        for (int lane = 0; lane < timeline.lanes().size(); lane++) {
            pictures.put(Integer.toString(lane), picture(timeline, lane));
        }
        List<String> names = timeline.lanes().stream().map(Lane::name).toList();
        return new Chart(List.of(new Chart.Switch("Limit", names)), Options.chart(base(timeline), pictures));
    }

    /** Each how many requests one is drawn: 1 where all are. */
    public static int drawnEach(Timeline timeline) {
        return Math.max(1, (timeline.probes().size() + MOST_DRAWN - 1) / MOST_DRAWN);
    }

    private static Map<String, Object> base(Timeline timeline) {
        Map<String, Object> base = Options.baseOfNamedAxis("item", "fn:probe");
        Map<String, Object> axis = Options.axis("value");
        axis.put("min", 0);
        axis.put("name", "seconds after the first request");
        axis.put("nameLocation", "middle");
        axis.put("nameGap", 30);
        base.put("xAxis", axis);
        base.put("counted", timeline.agreeing() == null ? "sent within that second" : "in use with it");
        return base;
    }

    private static Map<String, Object> picture(Timeline timeline, int number) {
        Lane lane = timeline.lanes().get(number);
        List<Object> series = new ArrayList<>();
        if (lane.limit() != null) {
            series.add(curve(lane));
            series.add(limit(lane.limit(), timeline));
        }
        addMarks(series, timeline, number, Decision.ADMITTED, Options.of("color", "var(--admitted)"));
        addMarks(series, timeline, number, Decision.REJECTED, Options.of("color", "var(--bad)"));
        addMarks(series, timeline, number, Decision.UNKNOWN, hollow());
        return Options.of(
                "legend", legend(lane, series), "yAxis", Options.verticalAxis(lane.measure()), "series", series);
    }

    /** Lines have no marks, which ECharts would put into the legend all the same. */
    private static Map<String, Object> legend(Lane lane, List<Object> series) {
        List<Object> entries = new ArrayList<>();
        for (Object each : series) {
            entries.add(Options.of("name", requireNonNull(((Map<?, ?>) each).get("name"))));
        }
        if (lane.limit() != null) {
            entries.set(0, Options.of("name", IN_USE, "icon", STROKE));
            entries.set(1, Options.of("name", limitName(lane.limit()), "icon", DASHES));
        }
        Map<String, Object> legend = Options.legend();
        legend.put("data", entries);
        return legend;
    }

    private static String limitName(long limit) {
        return "the limit, " + Numbers.count(limit);
    }

    private static Map<String, Object> hollow() {
        return Options.of("color", "var(--paper)", "borderColor", "var(--quiet)", "borderWidth", 1.5);
    }

    private static Map<String, Object> curve(Lane lane) {
        return line(
                IN_USE,
                "var(--quiet)",
                Options.of("color", "var(--quiet)", "width", 1.25),
                lane.curve().stream()
                        .map(point -> Options.point(point.seconds(), point.used()))
                        .toList());
    }

    private static Map<String, Object> limit(long limit, Timeline timeline) {
        double end = timeline.lanes().stream()
                .flatMap(lane -> lane.curve().stream())
                .mapToDouble(Timeline.Point::seconds)
                .max()
                .orElse(0);
        return line(
                limitName(limit),
                "var(--ink)",
                Options.of("color", "var(--ink)", "width", 1.5, "type", new int[] {7, 4}),
                List.of(Options.point(0, (double) limit), Options.point(end, (double) limit)));
    }

    private static Map<String, Object> line(String name, String colour, Map<String, Object> style, List<?> points) {
        return Options.of(
                "type",
                "line",
                "name",
                name,
                "showSymbol",
                false,
                "symbol",
                "none",
                "silent",
                true,
                "itemStyle",
                Options.of("color", colour),
                "lineStyle",
                style,
                "z",
                2,
                "data",
                points);
    }

    private static void addMarks(
            List<Object> series, Timeline timeline, int lane, Decision decision, Map<String, Object> style) {
        List<Object> points = drawn(timeline).stream()
                .filter(probe -> probe.observation().decision() == decision)
                .<Object>map(
                        probe -> Options.point(probe.seconds(), probe.used().get(lane)))
                .toList();
        if (!points.isEmpty()) {
            series.add(marks(decision, style, points));
        }
    }

    private static Map<String, Object> marks(Decision decision, Map<String, Object> style, List<Object> points) {
        boolean rejected = decision == Decision.REJECTED;
        return Options.of(
                "type",
                "scatter",
                "name",
                name(decision),
                "symbol",
                rejected ? CROSS : decision == Decision.ADMITTED ? "circle" : "diamond",
                "symbolSize",
                rejected ? 9 : 7,
                "itemStyle",
                style,
                "emphasis",
                Options.of("disabled", true),
                "z",
                rejected ? 4 : 3,
                "data",
                points);
    }

    /** What a decision is called in the legend and in tables. */
    public static String name(Decision decision) {
        return switch (decision) {
            case ADMITTED -> "admitted";
            case REJECTED -> "rejected";
            case UNKNOWN -> "no telling";
        };
    }

    private static List<Probe> drawn(Timeline timeline) {
        int each = drawnEach(timeline);
        return IntStream.range(0, timeline.probes().size())
                .filter(i -> i % each == 0)
                .mapToObj(timeline.probes()::get)
                .toList();
    }
}
