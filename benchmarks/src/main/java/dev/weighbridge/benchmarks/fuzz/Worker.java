package dev.weighbridge.benchmarks.fuzz;

import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.exchange.Exchange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One thread's share of the trials. Counts are read after it ended; the trial under way at any time. */
final class Worker implements Runnable {
    private static final int MOST_FAILURES = 20;

    private final long seed;
    private final long first;
    private final long count;
    private final Corpus corpus;
    private final List<String> failures = new ArrayList<>();
    private final Map<Dialect, Long> trials = new EnumMap<>(Dialect.class);
    private final Map<String, Long> outcomes = new TreeMap<>();
    private long longestNanos;
    private volatile long startedNanos = Long.MAX_VALUE;
    private volatile long current;

    Worker(long seed, long first, long count, Corpus corpus) {
        this.seed = seed;
        this.first = first;
        this.count = count;
        this.corpus = corpus;
    }

    @Override
    public void run() {
        for (long number = first; number < first + count && failures.size() < MOST_FAILURES; number++) {
            current = number;
            long start = System.nanoTime();
            startedNanos = start;
            one(number);
            longestNanos = Math.max(longestNanos, System.nanoTime() - start);
        }
        startedNanos = Long.MAX_VALUE;
    }

    /** Whatever is thrown is what is looked for, lack of memory too. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private void one(long number) {
        try {
            Trial trial = new Trial(seed ^ (number * 0x9E3779B97F4A7C15L), corpus);
            trials.merge(trial.dialect(), 1L, Long::sum);
            Exchange exchange = trial.run();
            outcomes.merge(exchange.outcome().label(), 1L, Long::sum);
        } catch (RuntimeException | Error e) {
            failures.add("mutation " + number + ": " + e);
        }
    }

    /** The number of the trial that has taken longer than this; -1 where none has. */
    long hanging(long nanos) {
        return System.nanoTime() - startedNanos > nanos && startedNanos != Long.MAX_VALUE ? current : -1;
    }

    List<String> failures() {
        return failures;
    }

    Map<Dialect, Long> trials() {
        return trials;
    }

    Map<String, Long> outcomes() {
        return outcomes;
    }

    long longestNanos() {
        return longestNanos;
    }
}
