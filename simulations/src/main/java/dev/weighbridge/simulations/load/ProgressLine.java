package dev.weighbridge.simulations.load;

import java.time.Duration;
import java.util.Locale;

/** One line of progress on the console: plain text, the same width while the numbers grow. */
final class ProgressLine {
    private ProgressLine() {}

    /**
     * The line.
     *
     * @param outcomes what became of requests so far, in words
     * @param spent what was spent so far, in words
     * @param endedBefore requests that an earlier process had measured, which say nothing about the pace
     */
    static String of(Duration elapsed, Standing standing, long endedBefore, String outcomes, String spent) {
        return String.format(
                Locale.ROOT,
                "%6s  %4d of %-4d requests  %-44s  %s; %s; %s",
                clock(elapsed),
                standing.ended(),
                standing.planned(),
                "block " + standing.block() + ": " + standing.target() + " at " + standing.level(),
                outcomes,
                eta(elapsed, standing, endedBefore),
                spent);
    }

    private static String eta(Duration elapsed, Standing standing, long endedBefore) {
        long endedHere = standing.ended() - endedBefore;
        if (endedHere <= 0) {
            return "ETA unknown";
        }
        long left = standing.planned() - standing.ended();
        return "ETA " + clock(Duration.ofMillis(elapsed.toMillis() * left / endedHere));
    }

    private static String clock(Duration duration) {
        return duration.toHours() == 0
                ? String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart())
                : String.format(Locale.ROOT, "%d h %02d", duration.toHours(), duration.toMinutesPart());
    }
}
