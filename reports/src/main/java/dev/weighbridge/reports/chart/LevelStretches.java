package dev.weighbridge.reports.chart;

import dev.weighbridge.measurements.summary.Course;
import dev.weighbridge.measurements.summary.TimeBin;
import dev.weighbridge.reports.reading.LoadLevel;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.text.Visible;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The load levels behind a picture of the run's time: a shade for each stretch of bins that are of the same ones. */
final class LevelStretches {
    private static final int NAMED_LEVELS = 3;

    /** A name needs some room; a stretch below this share of the picture has a shade alone. */
    private static final double NAMED_SHARE = 0.08;

    private final List<String> climbing;
    private final RunTime time;

    /** From where to where the targets were under which load. */
    private record Stretch(long fromMillis, long toMillis, List<String> levels) {
        boolean joins(long from, List<String> others) {
            return levels.equals(others) && from >= toMillis;
        }

        Stretch until(long millis) {
            return new Stretch(fromMillis, millis, levels);
        }
    }

    LevelStretches(Reading reading, RunTime time) {
        this.climbing = reading.levels().stream().map(LoadLevel::label).toList();
        this.time = time;
    }

    /** The levels of a bin in few words. */
    static String words(List<String> levels) {
        String first = Visible.of(String.join(", ", levels.subList(0, Math.min(NAMED_LEVELS, levels.size()))));
        return levels.size() > NAMED_LEVELS ? first + " and " + (levels.size() - NAMED_LEVELS) + " more" : first;
    }

    /** A series that draws nothing but the shades. */
    List<Object> of(Course course) {
        List<Object> areas = new ArrayList<>();
        List<Stretch> stretches = stretches(course);
        for (int i = 0; i < stretches.size(); i++) {
            areas.add(area(stretches.get(i), i % 2 == 1));
        }
        return List.of(Options.of(
                "type",
                "line",
                "silent",
                true,
                "data",
                List.of(),
                "markArea",
                Options.of("silent", true, "label", label(), "data", areas)));
    }

    private static Map<String, Object> label() {
        return Options.of("position", "insideTop", "color", "var(--quiet)", "fontSize", 11);
    }

    private List<Object> area(Stretch stretch, boolean shaded) {
        boolean named = stretch.toMillis - stretch.fromMillis > NAMED_SHARE * (time.toMillis() - time.fromMillis());
        return List.of(
                Options.of(
                        "name",
                        named ? words(stretch.levels) : "",
                        "xAxis",
                        time.inUnits(stretch.fromMillis),
                        "itemStyle",
                        Options.of("color", "var(--rule)", "opacity", shaded ? 0.7 : 0.25)),
                Options.of("xAxis", time.inUnits(stretch.toMillis)));
    }

    private List<Stretch> stretches(Course course) {
        List<Stretch> stretches = new ArrayList<>();
        levels(course).forEach((from, levels) -> {
            List<String> named = List.copyOf(levels);
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).joins(from, named)) {
                stretches.set(last, stretches.get(last).until(from + time.binMillis()));
            } else {
                stretches.add(new Stretch(from, from + time.binMillis(), named));
            }
        });
        return stretches;
    }

    /** The levels of each bin, whichever target was under them. */
    private TreeMap<Long, SortedSet<String>> levels(Course course) {
        Comparator<String> order =
                Comparator.<String>comparingInt(climbing::indexOf).thenComparing(Comparator.naturalOrder());
        TreeMap<Long, SortedSet<String>> levels = new TreeMap<>();
        course.targets().stream()
                .flatMap(target -> target.bins().stream())
                .forEach((TimeBin bin) -> levels.computeIfAbsent(bin.fromMillis(), from -> new TreeSet<>(order))
                        .addAll(bin.levels()));
        return levels;
    }
}
