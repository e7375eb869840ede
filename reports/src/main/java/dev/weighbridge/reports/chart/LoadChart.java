package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.summary.Distribution.Percentile;
import dev.weighbridge.measurements.summary.WorkloadFacts;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Visible;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Latency against load: median and 90th percentile of each target at each level, with intervals and the bounds asked for. */
public final class LoadChart {
    /** What the reader can choose between, in order. */
    public static final List<Quantity> QUANTITIES = List.of(Quantity.TTFT, Quantity.TPOT, Quantity.E2E);

    private LoadChart() {}

    /** The chart of a summary; empty where no sample carries a median. */
    public static Optional<Chart> of(Reading reading) {
        if (reading.summary().cells().stream()
                .noneMatch(cell -> carriesMedian(cell.ttft().percentiles()))) {
            return Optional.empty();
        }
        Map<String, Object> pictures = new LinkedHashMap<>();
        for (int q = 0; q < QUANTITIES.size(); q++) {
            pictures.put(Integer.toString(q), picture(reading, QUANTITIES.get(q)));
        }
        Chart.Switch measure = new Chart.Switch(
                "Measure", QUANTITIES.stream().map(Quantity::label).toList());
        return Optional.of(new Chart(List.of(measure), Options.chart(LevelAxis.base(reading.levels()), pictures)));
    }

    private static boolean carriesMedian(List<Percentile> percentiles) {
        return percentiles.stream().anyMatch(p -> p.q() == 0.5 && p.value() != null);
    }

    private static Map<String, Object> picture(Reading reading, Quantity quantity) {
        List<Object> series = new ArrayList<>();
        List<String> targets = reading.targets();
        for (int i = 0; i < targets.size(); i++) {
            series.addAll(new LoadSeries(reading, targets.get(i), i).of(quantity));
        }
        bounds(reading, quantity).forEach((millis, names) -> series.add(bound(reading, millis, names)));
        String name = quantity.label() + ", " + quantity.unit();
        return Options.of("yAxis", Options.verticalAxis(name), "series", series);
    }

    /** The distinct bounds of a quantity with the workloads that ask for them, from tight to loose. */
    private static Map<Double, List<String>> bounds(Reading reading, Quantity quantity) {
        Map<Double, List<String>> bounds = new TreeMap<>();
        for (WorkloadFacts workload : reading.summary().workloads()) {
            Duration bound = bound(workload.slo(), quantity);
            if (bound != null) {
                bounds.computeIfAbsent(quantity.shown((double) bound.toNanos()), unused -> new ArrayList<>())
                        .add(Visible.of(workload.name()));
            }
        }
        return bounds;
    }

    private static @Nullable Duration bound(Slo slo, Quantity quantity) {
        return switch (quantity) {
            case TTFT -> slo.ttft();
            case TPOT -> slo.tpot();
            case E2E -> slo.e2e();
            default -> null;
        };
    }

    private static Map<String, Object> bound(Reading reading, double millis, List<String> names) {
        int levels = reading.levels().size();
        return Options.of(
                "type",
                "line",
                "showSymbol",
                false,
                "silent",
                true,
                // This line is not seen; it only makes the axis reach as far as the mark.
                "lineStyle",
                Options.of("opacity", 0),
                "data",
                List.of(Options.point(-0.5, millis), Options.point(levels - 0.5, millis)),
                "markLine",
                mark(
                        millis,
                        names.size() == reading.summary().workloads().size()
                                ? "service level"
                                : "service level: " + String.join(", ", names)));
    }

    private static Map<String, Object> mark(double millis, String label) {
        return Options.of(
                "silent", true,
                "symbol", "none",
                "lineStyle", Options.of("color", "var(--quiet)", "width", 1.25, "type", new int[] {1, 3}),
                "label",
                        Options.of(
                                "formatter", "{b}",
                                "position", "insideStartTop",
                                "color", "var(--quiet)",
                                "backgroundColor", "var(--paper)",
                                "padding", 1,
                                "fontSize", 12),
                "data", List.of(Options.of("name", label, "yAxis", Options.drawn(millis))));
    }
}
