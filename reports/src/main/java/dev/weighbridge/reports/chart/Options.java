package dev.weighbridge.reports.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short ways to write chart options down, in a stable order. */
final class Options {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final MathContext DRAWN = new MathContext(4);

    private Options() {}

    /** A map of these names and values, in this order. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> options = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            options.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return options;
    }

    /** A coordinate with as many digits as can be seen. */
    static Number drawn(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(DRAWN).stripTrailingZeros();
        return rounded.scale() <= 0 ? rounded.longValueExact() : rounded;
    }

    /** The data of a chart: what all its pictures share, and the options of each by its switches' positions. */
    static SafeJson chart(Map<String, Object> base, Map<String, Object> pictures) {
        JsonNode tree = MAPPER.valueToTree(of("base", base, "pictures", pictures));
        return SafeJson.of(tree);
    }

    /** What every chart has; a string that begins with {@code fn:} names a function of the page's script. */
    static Map<String, Object> base(String tooltipTrigger, String tooltipFunction) {
        return of(
                "animation", false,
                "grid", of("left", 0, "right", 20, "bottom", 4, "containLabel", true),
                "legend", legend(),
                "tooltip", tooltip(tooltipTrigger, tooltipFunction));
    }

    /** The same of a chart whose horizontal axis has a name, which the grid does not reckon with. */
    static Map<String, Object> baseOfNamedAxis(String tooltipTrigger, String tooltipFunction) {
        Map<String, Object> base = base(tooltipTrigger, tooltipFunction);
        base.put("grid", of("left", 0, "right", 20, "bottom", 30, "containLabel", true));
        return base;
    }

    /** An axis line, its ticks and labels in the style sheet's colours. */
    static Map<String, Object> axis(String type) {
        return of(
                "type", type,
                "axisLine", of("show", true, "lineStyle", of("color", "var(--rule-strong)")),
                "axisTick", of("lineStyle", of("color", "var(--rule-strong)")),
                "axisLabel", axisLabel("hideOverlap", true),
                "splitLine", of("lineStyle", of("color", "var(--rule)")),
                "nameTextStyle", of("color", "var(--quiet)", "fontSize", 12));
    }

    /** How the numbers of an axis look, and more of them. */
    static Map<String, Object> axisLabel(Object... namesAndValues) {
        Map<String, Object> label = of("color", "var(--quiet)", "fontSize", 12);
        label.putAll(of(namesAndValues));
        return label;
    }

    /** The names and looks of what is drawn, above the picture. */
    static Map<String, Object> legend() {
        return of(
                "top", 0,
                "left", 0,
                "itemWidth", 34,
                "itemGap", 20,
                "textStyle", of("color", "var(--ink)", "fontSize", 13),
                "inactiveColor", "var(--rule-strong)");
    }

    private static Map<String, Object> tooltip(String trigger, String function) {
        return of(
                "trigger",
                trigger,
                "confine",
                true,
                "className",
                "tip",
                "backgroundColor",
                "var(--paper)",
                "borderColor",
                "var(--rule-strong)",
                "axisPointer",
                of("lineStyle", of("color", "var(--quiet)", "type", "dotted")),
                "formatter",
                function);
    }

    static Map<String, Object> verticalAxis(String name) {
        Map<String, Object> axis = axis("value");
        axis.put("name", name);
        axis.put("min", 0);
        axis.put("axisLine", of("show", false, "onZero", false));
        axis.put("axisTick", of("show", false));
        axis.put("axisLabel", axisLabel("formatter", "fn:plain"));
        axis.put("nameTextStyle", of("color", "var(--quiet)", "fontSize", 12, "align", "left"));
        return axis;
    }

    /** An axis of the time after the run's start, in seconds or in minutes. */
    static Map<String, Object> runTime(Number from, Number to, boolean minutes) {
        Map<String, Object> axis = axis("value");
        axis.put("min", from);
        axis.put("max", to);
        axis.put("name", (minutes ? "minutes" : "seconds") + " after the run's start");
        axis.put("nameLocation", "middle");
        axis.put("nameGap", 30);
        return axis;
    }

    /** Intervals as broken lines behind the marks of a series; the legend switches both, for they have one name. */
    static Map<String, Object> whiskers(String name, String colour, double width, List<Object> ends) {
        return of(
                "type",
                "line",
                "name",
                name,
                "showSymbol",
                false,
                "silent",
                true,
                "itemStyle",
                of("color", colour),
                "lineStyle",
                of("color", colour, "width", width, "opacity", 0.45),
                "data",
                ends);
    }

    static List<Object> point(double x, double y) {
        return List.of(drawn(x), drawn(y));
    }
}
