package dev.weighbridge.measurements.metrics;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import java.util.Comparator;
import java.util.Optional;

/** Load levels by the label that the journal holds. */
final class LevelLabel {
    private static final String RATE_END = "/s";
    private static final String CLOSED_START = "concurrency ";
    private static final int NO_MODEL = 2;

    private LevelLabel() {}

    /** The level of a label: the comparison's own where it names one, else as the label reads; empty for other labels. */
    static Optional<Level> read(String label, Comparison comparison) {
        return planned(label, comparison).or(() -> parsed(label));
    }

    /** Labels by model (open, closed, none) and rising load. */
    static Comparator<String> order(Comparison comparison) {
        return Comparator.<String>comparingInt(
                        label -> read(label, comparison).map(LevelLabel::model).orElse(NO_MODEL))
                .thenComparingDouble(
                        label -> read(label, comparison).map(LevelLabel::load).orElse(0.0))
                .thenComparing(Comparator.naturalOrder());
    }

    private static int model(Level level) {
        return level instanceof Level.Open ? 0 : 1;
    }

    private static double load(Level level) {
        return level instanceof Level.Open open ? open.perSecond() : ((Level.Closed) level).concurrency();
    }

    private static Optional<Level> planned(String label, Comparison comparison) {
        return comparison.load().pattern() instanceof Pattern.Fixed fixed
                ? fixed.levels().stream()
                        .filter(level -> level.label().equals(label))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Level> parsed(String label) {
        try {
            if (label.startsWith(CLOSED_START)) {
                return Optional.of(new Level.Closed(Integer.parseInt(label.substring(CLOSED_START.length()))));
            }
            if (label.endsWith(RATE_END)) {
                String rate = label.substring(0, label.length() - RATE_END.length());
                return Optional.of(new Level.Open(Double.parseDouble(rate)));
            }
        } catch (NumberFormatException e) {
            // A simulation may label its blocks in words; such a level has a name and no number.
            return Optional.empty();
        }
        return Optional.empty();
    }
}
