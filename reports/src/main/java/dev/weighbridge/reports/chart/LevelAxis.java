package dev.weighbridge.reports.chart;

import dev.weighbridge.reports.reading.LoadLevel;
import dev.weighbridge.reports.text.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Load levels side by side, in their order, whatever they measure. */
final class LevelAxis {
    private LevelAxis() {}

    /** What all pictures over these levels share. */
    static Map<String, Object> base(List<LoadLevel> levels) {
        Map<String, Object> base = Options.base("item", "fn:detail");
        Map<String, Object> axis = Options.axis("value");
        List<Integer> ticks = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            ticks.add(i);
        }
        axis.put("min", -0.5);
        axis.put("max", levels.size() - 0.5);
        axis.put("splitLine", Options.of("show", false));
        axis.put("axisTick", Options.of("customValues", ticks, "lineStyle", Options.of("color", "var(--rule-strong)")));
        axis.put(
                "axisLabel",
                Options.of("color", "var(--quiet)", "fontSize", 12, "customValues", ticks, "formatter", "fn:label"));
        base.put(
                "labels",
                levels.stream().map(level -> Visible.of(level.label())).toList());
        base.put("xAxis", axis);
        return base;
    }
}
