package dev.weighbridge.benchmarks.gate;

import dev.weighbridge.measurements.history.History;
import dev.weighbridge.measurements.history.HistoryEntry;
import dev.weighbridge.measurements.history.HistoryPoint;
import dev.weighbridge.measurements.history.Trend;
import dev.weighbridge.measurements.history.Trends;
import dev.weighbridge.measurements.statistics.resample.Streams;
import dev.weighbridge.measurements.verdict.Metric;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Histories of eight metrics, of which the first loses a little in each run.
 *
 * @param runs how many runs a history has
 * @param cases how many cases each run asks
 * @param lost how much of the right answers each run loses against the one before
 */
record Drifting(int runs, int cases, double lost) {
    static final double LEVEL = 0.05;

    /** Nothing is lost. */
    static final Drifting FLAT = new Drifting(30, 100, 0);

    private static final int METRICS = 8;
    private static final double DISAGREEMENT = 0.16;

    /** How many of the histories have a drift told after any of their runs. */
    Tally tally(Streams streams, int histories) {
        Difficulties difficulties = Difficulties.of(DISAGREEMENT);
        long told = IntStream.range(0, histories)
                .parallel()
                .filter(i -> told(difficulties, streams.of("drift" + cases + "/" + i)))
                .count();
        return new Tally(histories, (int) told, 0);
    }

    private boolean told(Difficulties difficulties, RandomGenerator random) {
        double[] chances = new double[cases];
        Arrays.setAll(chances, i -> difficulties.draw(random));
        List<HistoryEntry> entries = Subjects.list(runs, run -> entry(chances, run, random));
        return IntStream.rangeClosed(2, runs)
                .anyMatch(n -> Trends.withDefaults().of(new History(entries.subList(0, n), 0)).stream()
                        .anyMatch(Trend::drifts));
    }

    private HistoryEntry entry(double[] chances, int run, RandomGenerator random) {
        return new HistoryEntry(
                "run-" + run,
                Instant.EPOCH,
                null,
                Subjects.list(METRICS, m -> point(m, share(chances, m == 0 ? lost * run : 0, random))));
    }

    private HistoryPoint point(int metric, double share) {
        return new HistoryPoint("work-" + metric, "target", Metric.ACCURACY, "", share, cases, null, null, null, null);
    }

    private static double share(double[] chances, double loss, RandomGenerator random) {
        double kept = 1 - loss / Difficulties.MEAN;
        int right = 0;
        for (double chance : chances) {
            right += random.nextDouble() < kept * chance ? 1 : 0;
        }
        return (double) right / chances.length;
    }
}
