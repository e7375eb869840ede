package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import java.time.Duration;

/** How long a plan takes at least: what its rates alone need, however fast the answers come. */
final class PlanTime {
    private static final double NANOS_PER_SECOND = 1e9;

    private PlanTime() {}

    static Duration atLeast(Comparison comparison) {
        double seconds =
                secondsOf(comparison.load().pattern()) * comparison.targets().size();
        return Duration.ofNanos(Math.round(seconds * NANOS_PER_SECOND));
    }

    /** {@code 2 min 5 s}, rounded up to a second. */
    static String inWords(Duration time) {
        long seconds = time.plusNanos((long) NANOS_PER_SECOND - 1).toSeconds();
        return seconds < 60
                ? seconds + " s"
                : seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
    }

    private static double secondsOf(Pattern pattern) {
        if (pattern instanceof Pattern.Search search) {
            return search.requests() / search.fromPerSecond();
        }
        Pattern.Fixed fixed = (Pattern.Fixed) pattern;
        return fixed.levels().stream()
                .filter(Level.Open.class::isInstance)
                .mapToDouble(level -> fixed.requests() / ((Level.Open) level).perSecond())
                .sum();
    }
}
