package dev.weighbridge.reports.chart;

import dev.weighbridge.reports.reading.Accuracy;
import dev.weighbridge.reports.reading.PricePoint;
import dev.weighbridge.reports.reading.QualityPrice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The axes of a picture of quality against price.
 *
 * @param mostUsd where the axis of prices ends
 * @param leastPercent where that of accuracy begins
 * @param leastUsd where that of prices begins; below 0 for room beside what is free
 * @param log whether prices stand on a log axis, since they are far apart and none is 0
 */
record PriceAxes(double mostUsd, double leastPercent, double leastUsd, boolean log) {
    private static final double PERCENT = 100;
    private static final double STEP = 10;
    private static final double FAR_APART = 10;
    private static final double BESIDE = 1.15;

    /** The part of the axis left of 0, so that what is free stands clear of the axis of accuracy. */
    private static final double ROOM = 0.06;

    static PriceAxes of(QualityPrice choice) {
        List<PricePoint> drawn =
                choice.points().stream().filter(PricePoint::known).toList();
        double most = ends(drawn).max().orElse(0);
        double least = ends(drawn).min().orElse(0);
        boolean log = least > 0 && most / least >= FAR_APART;
        double lowest = choice.points().stream()
                .map(PricePoint::accuracy)
                .filter(Objects::nonNull)
                .mapToDouble(PriceAxes::low)
                .min()
                .orElse(0);
        double floor = Math.floor(lowest * PERCENT / STEP) * STEP;
        double beside = log ? 2 : BESIDE;
        double end = most == 0 ? 1 : most * beside;
        return new PriceAxes(end, Math.max(0, floor), log ? least / 2 : -end * ROOM, log);
    }

    private static double low(Accuracy accuracy) {
        return accuracy.low() == null ? accuracy.estimate() : accuracy.low();
    }

    /** Costs and the ends of their intervals; an interval that reaches below 0 ends there. */
    private static DoubleStream ends(List<PricePoint> points) {
        return points.stream()
                .flatMap(point -> Stream.of(
                        point.usd(),
                        PricePoint.usd(point.perThousand().low()),
                        PricePoint.usd(point.perThousand().high())))
                .flatMap(Optional::stream)
                .mapToDouble(usd -> Math.max(0, usd));
    }

    Map<String, Object> price() {
        Map<String, Object> axis = Options.axis(log ? "log" : "value");
        axis.put("min", Options.drawn(leastUsd));
        axis.put("max", Options.drawn(mostUsd));
        axis.put("name", "cost of 1\u202f000 requests, USD" + (log ? ", log" : ""));
        axis.put("nameLocation", "middle");
        axis.put("nameGap", 30);
        axis.put(
                "axisLabel",
                Options.of(
                        "color",
                        "var(--quiet)",
                        "fontSize",
                        12,
                        "hideOverlap",
                        true,
                        // The ends were put where the picture needs them and are no round numbers.
                        "showMaxLabel",
                        false,
                        "showMinLabel",
                        false));
        axis.put("splitLine", Options.of("show", false));
        return axis;
    }

    Map<String, Object> accuracy() {
        Map<String, Object> axis = Options.verticalAxis("right answers, %");
        axis.put("min", Options.drawn(leastPercent));
        axis.put("max", PERCENT);
        return axis;
    }

    /** Whether a price lies in the right half of the picture, where a name beside it has its room on the left. */
    boolean isRight(double usd) {
        return log ? Math.log(usd / leastUsd) > Math.log(mostUsd / leastUsd) / 2 : usd > mostUsd / 2;
    }

    /** An end of a price's interval as a position within the picture; null where there is none. */
    @Nullable
    Double within(@Nullable Double usd) {
        return usd == null ? null : Math.max(Math.max(0, leastUsd), usd);
    }
}
