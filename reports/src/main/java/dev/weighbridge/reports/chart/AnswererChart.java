package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.summary.Answerer;
import dev.weighbridge.measurements.summary.Answerers;
import dev.weighbridge.measurements.summary.TargetFacts;
import dev.weighbridge.reports.reading.AnswererNames;
import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.reports.text.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who answered for a target over time: the share of each in the answers of every slice of time. */
public final class AnswererChart {
    /** How many are drawn of each target, the most frequent ones; as many as can be told apart. */
    public static final int MOST_DRAWN = 6;

    private static final double PERCENT = 100;
    private static final long SECONDS_PER_MINUTE = 60;
    private static final long MOST_SECONDS = 600;

    private final String target;
    private final Answerers answerers;
    private final List<String> names;

    private AnswererChart(TargetFacts target) {
        this.target = Visible.of(target.name());
        this.answerers = target.answerers();
        this.names = AnswererNames.of(answerers.each());
    }

    /** The chart of the targets that more than one answered for; empty where there is none. */
    public static Optional<Chart> of(List<TargetFacts> targets) {
        List<TargetFacts> shown = targets.stream()
                .filter(target -> target.answerers().each().size() > 1)
                .toList();
        Map<String, Object> pictures = new LinkedHashMap<>();
        shown.forEach(target -> pictures.put(Integer.toString(pictures.size()), new AnswererChart(target).picture()));
        Chart.Switch which = new Chart.Switch(
                "Target",
                shown.stream().map(target -> Visible.of(target.name())).toList());
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart(
                        List.of(which), Options.chart(Options.baseOfNamedAxis("item", "fn:detail"), pictures)));
    }

    private Map<String, Object> picture() {
        List<Object> series = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_DRAWN, names.size()); i++) {
            series.add(line(answerers.each().get(i), names.get(i), new TargetStyle(i)));
        }
        Map<String, Object> shares = Options.verticalAxis("share of the answers of " + target + ", %");
        shares.put("max", PERCENT);
        Map<String, Object> time = Options.runTime(Options.drawn(at(0)), Options.drawn(at(slices())), inMinutes());
        return Options.of("xAxis", time, "yAxis", shares, "series", series);
    }

    private Map<String, Object> line(Answerer who, String name, TargetStyle style) {
        return Options.of(
                "type", "line",
                "name", name,
                "symbol", style.symbol(),
                "symbolSize", 8,
                "itemStyle", Options.of("color", style.colour()),
                "lineStyle", Options.of("color", style.colour(), "width", 2, "type", style.dash()),
                "emphasis", Options.of("disabled", true),
                "data", points(who, name));
    }

    /** A point in the middle of each slice; a break where nobody answered. */
    private List<Object> points(Answerer who, String name) {
        List<Object> points = new ArrayList<>();
        for (int slice = 0; slice < slices(); slice++) {
            int all = all(slice);
            points.add(all == 0 ? LevelSeries.gap() : point(who.overTime().get(slice), all, slice, name));
        }
        return points;
    }

    private Map<String, Object> point(int count, int all, int slice, String name) {
        String detail = name + ": " + Numbers.count(count) + " of " + Numbers.count(all) + " answers, "
                + Numbers.estimate(at(slice)) + " to " + Numbers.estimate(at(slice + 1.0))
                + (inMinutes() ? " min" : " s") + " after the run's start";
        return Options.of("value", Options.point(at(slice + 0.5), PERCENT * count / all), "detail", detail);
    }

    private int all(int slice) {
        return answerers.each().stream()
                .mapToInt(who -> who.overTime().get(slice))
                .sum();
    }

    private int slices() {
        return answerers.each().get(0).overTime().size();
    }

    private boolean inMinutes() {
        return answerers.firstSeconds() + slices() * answerers.sliceSeconds() > MOST_SECONDS;
    }

    private double at(double slice) {
        double seconds = answerers.firstSeconds() + slice * answerers.sliceSeconds();
        return inMinutes() ? seconds / SECONDS_PER_MINUTE : seconds;
    }
}
