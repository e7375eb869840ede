package dev.weighbridge.reports.chart;

import dev.weighbridge.reports.reading.LoadLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values at load levels with their intervals: marks, the lines between them, and whiskers. */
final class LevelSeries {
    private static final double DODGE = 0.14;

    private final List<LoadLevel> levels;
    private final String name;
    private final Look look;
    private final double shift;

    /**
     * A value at a level.
     *
     * @param low lower end of its interval; null where it is not known
     * @param high upper end; null where it is not known
     * @param detail what is said of it on a touch
     */
    record Mark(
            double value, @Nullable Double low, @Nullable Double high, String detail) {}

    /** How it is drawn: a target's main value, or one beside it. */
    record Look(TargetStyle style, boolean main) {}

    /**
     * A series of this name over the levels.
     *
     * @param index the place of its target among so many
     */
    LevelSeries(List<LoadLevel> levels, String name, Look look, int index, int targets) {
        this.levels = levels;
        this.name = name;
        this.look = look;
        this.shift = (index - (targets - 1) / 2.0) * DODGE;
    }

    /** The line and its whiskers; none where no level has a value. The legend switches both, for they have one name. */
    List<Object> of(Function<LoadLevel, Optional<Mark>> values) {
        return levels.stream().map(values).anyMatch(Optional::isPresent)
                ? List.of(line(values), whiskers(values))
                : List.of();
    }

    private Map<String, Object> line(Function<LoadLevel, Optional<Mark>> values) {
        TargetStyle style = look.style();
        String fill = look.main() ? style.colour() : "var(--paper)";
        return Options.of(
                "type", "line",
                "name", name,
                "symbol", style.symbol(),
                "symbolSize", 10,
                "itemStyle", Options.of("color", fill, "borderColor", style.colour(), "borderWidth", 2),
                "lineStyle",
                        Options.of(
                                "color",
                                style.colour(),
                                "width",
                                look.main() ? 2 : 1.25,
                                "type",
                                look.main() ? style.dash() : new int[] {3, 4}),
                "emphasis", Options.of("disabled", true),
                "z", 3,
                "data", points(values));
    }

    /** The points in order of the levels; a break where a value is missing, and between arrival rates and concurrency. */
    private List<Object> points(Function<LoadLevel, Optional<Mark>> values) {
        List<Object> points = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            double x = i + shift;
            if (i > 0 && levels.get(i).open() != levels.get(i - 1).open()) {
                points.add(gap());
            }
            points.add(values.apply(levels.get(i))
                    .<Object>map(mark -> Options.of("value", Options.point(x, mark.value()), "detail", mark.detail()))
                    .orElseGet(LevelSeries::gap));
        }
        return points;
    }

    private Map<String, Object> whiskers(Function<LoadLevel, Optional<Mark>> values) {
        return Options.whiskers(name, look.style().colour(), look.main() ? 3 : 1.5, ends(values));
    }

    /** Each interval as a line of its own; those with an unreached end are left out. */
    private List<Object> ends(Function<LoadLevel, Optional<Mark>> values) {
        List<Object> ends = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            double x = i + shift;
            values.apply(levels.get(i)).ifPresent(mark -> {
                if (mark.low() != null && mark.high() != null) {
                    ends.add(Options.point(x, mark.low()));
                    ends.add(Options.point(x, mark.high()));
                    ends.add(gap());
                }
            });
        }
        return ends;
    }

    /** A break in a line. */
    static List<@Nullable Object> gap() {
        return Arrays.asList(null, null);
    }
}
