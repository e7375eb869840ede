package dev.weighbridge.evalsuites.engine.drive;

import dev.weighbridge.measurements.run.Progress;
import java.time.Duration;
import java.util.Locale;

/** One line of progress on the console. */
public final class EvalLine {
    private EvalLine() {}

    /** How many of the items have their row, what became of requests, and what was spent. */
    public static String of(Duration elapsed, int done, int items, Progress progress) {
        return String.format(
                Locale.ROOT,
                "%3d:%02d  %5d of %d answers; %s; spent or set aside %s",
                elapsed.toMinutes(),
                elapsed.toSecondsPart(),
                done,
                items,
                progress.outcomes(),
                progress.spent());
    }
}
