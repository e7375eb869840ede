package dev.weighbridge.reports.chart;

import dev.weighbridge.reports.reading.Accuracy;
import dev.weighbridge.reports.reading.PricePoint;
import dev.weighbridge.reports.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A target in a picture of quality against price: its mark with its name, its intervals, and lines through it. */
final class PriceSeries {
    private static final double PERCENT = 100;

    private final TargetStyle style;
    private final boolean inUse;
    private final PriceAxes axes;

    /** How a target of this style is drawn; the lines go through the one in use. */
    PriceSeries(TargetStyle style, boolean inUse, PriceAxes axes) {
        this.style = style;
        this.inUse = inUse;
        this.axes = axes;
    }

    /** All series of a point under one name; none where its accuracy is not known. */
    List<Object> of(PricePoint point) {
        Accuracy accuracy = point.accuracy();
        if (accuracy == null) {
            return List.of();
        }
        Optional<Double> usd = point.usd();
        return usd.isPresent()
                ? List.of(mark(point, accuracy, usd.get()), whiskers(point, accuracy, usd.get()))
                : List.of(priceUnknown(point, accuracy));
    }

    /** Where a point lies; empty where it cannot be drawn. */
    static Optional<List<Object>> place(PricePoint point) {
        Accuracy accuracy = point.accuracy();
        return accuracy == null
                ? Optional.empty()
                : point.usd().map(usd -> Options.point(usd, PERCENT * accuracy.estimate()));
    }

    private Map<String, Object> mark(PricePoint point, Accuracy accuracy, double usd) {
        List<Object> place = Options.point(usd, PERCENT * accuracy.estimate());
        Map<String, Object> series = Options.of(
                "type", "scatter",
                "name", Visible.of(point.target()),
                "symbol", style.symbol(),
                "symbolKeepAspect", true,
                "symbolSize", 14,
                "z", 4,
                "itemStyle", Options.of("color", style.colour()),
                "emphasis", Options.of("disabled", true),
                "label", name(axes.isRight(usd)),
                "data", List.of(Options.of("value", place, "detail", PriceWording.of(point, accuracy))));
        if (inUse) {
            series.put(
                    "markLine",
                    lines(List.of(Options.of("xAxis", place.get(0)), Options.of("yAxis", place.get(1))), ""));
        }
        return series;
    }

    /** A target's name beside its mark, on the side where the picture has room. */
    private static Map<String, Object> name(boolean right) {
        return Options.of(
                "show",
                true,
                "formatter",
                "{a}",
                "position",
                right ? "left" : "right",
                "offset",
                List.of(right ? -4 : 4, -12),
                "color",
                "var(--ink)",
                "fontSize",
                13);
    }

    /** A target of unknown price has a height and no place: a line across, and never a point at 0. */
    private Map<String, Object> priceUnknown(PricePoint point, Accuracy accuracy) {
        Object height = Options.drawn(PERCENT * accuracy.estimate());
        return Options.of(
                "type", "scatter",
                "name", Visible.of(point.target()),
                "symbol", style.symbol(),
                "symbolKeepAspect", true,
                "itemStyle", Options.of("color", style.colour()),
                "data", List.of(),
                "markLine",
                        lines(
                                List.of(Options.of("yAxis", height)),
                                Visible.of(point.target()).replace("{", "(") + ", price unknown"));
    }

    private Map<String, Object> lines(List<Map<String, Object>> data, String label) {
        return Options.of(
                "silent",
                true,
                "symbol",
                "none",
                "lineStyle",
                Options.of("color", style.colour(), "width", 1, "type", new int[] {2, 4}, "opacity", 0.8),
                "label",
                Options.of(
                        "show",
                        !label.isEmpty(),
                        "formatter",
                        label,
                        "position",
                        "insideEndTop",
                        "color",
                        "var(--ink)",
                        "fontSize",
                        13),
                "data",
                data);
    }

    private Map<String, Object> whiskers(PricePoint point, Accuracy accuracy, double usd) {
        List<Object> ends = new ArrayList<>();
        if (accuracy.low() != null && accuracy.high() != null) {
            ends.add(Options.point(usd, PERCENT * accuracy.low()));
            ends.add(Options.point(usd, PERCENT * accuracy.high()));
            ends.add(LevelSeries.gap());
        }
        Double low = axes.within(PricePoint.usd(point.perThousand().low()).orElse(null));
        Double high = axes.within(PricePoint.usd(point.perThousand().high()).orElse(null));
        if (low != null && high != null) {
            ends.add(Options.point(low, PERCENT * accuracy.estimate()));
            ends.add(Options.point(high, PERCENT * accuracy.estimate()));
        }
        return Options.whiskers(Visible.of(point.target()), style.colour(), 3, ends);
    }
}
