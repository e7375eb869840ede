package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.List;

/**
 * HAProxy's frequency counter ({@code src/freq_ctr.c}, 2.6) with a limit. It is a sliding window counter with three ways
 * of its own: its periods begin with the first request, and anew with the first after two periods of rest; what is left
 * of the last period is cut to a whole number; and a last period of one request counts as none while this one is empty.
 * Times are cut to milliseconds.
 */
final class FrequencyCounter implements RunningLimiter {
    private static final long MILLI_NANOS = 1_000_000;

    private final long limit;
    private final long periodMillis;
    private final boolean countsRejected;
    private boolean started;
    private long tick;
    private long current;
    private long previous;

    FrequencyCounter(long limit, long periodMillis, boolean countsRejected) {
        this.limit = limit;
        this.periodMillis = periodMillis;
        this.countsRejected = countsRejected;
    }

    @Override
    public boolean admits(long nanos, long tokens) {
        long millis = millis(nanos);
        // What counts rejected requests has counted this one before it asks.
        return countsRejected ? rateWithOneMore(millis) <= limit : rate(millis) < limit;
    }

    @Override
    public void admitted(long nanos, long tokens) {
        add(millis(nanos));
    }

    @Override
    public void rejected(long nanos, long tokens) {
        if (countsRejected) {
            add(millis(nanos));
        }
    }

    @Override
    public void ended(long nanos, long tokens) {}

    @Override
    public long admitsAt(long nanos, long tokens) {
        long at = nanos;
        for (long left = 2 * periodMillis; left >= 0; left--) {
            if (admits(at, tokens)) {
                return at;
            }
            at += MILLI_NANOS;
        }
        return NEVER;
    }

    @Override
    public List<Usage> usage(long nanos) {
        return List.of(new Usage(rate(millis(nanos)), limit));
    }

    private static long millis(long nanos) {
        return Math.floorDiv(nanos, MILLI_NANOS);
    }

    private long rateWithOneMore(long millis) {
        FrequencyCounter copy = new FrequencyCounter(limit, periodMillis, countsRejected);
        copy.started = started;
        copy.tick = tick;
        copy.current = current;
        copy.previous = previous;
        copy.add(millis);
        return copy.rate(millis);
    }

    private long rate(long millis) {
        if (!started) {
            return 0;
        }
        long remaining = tick + periodMillis - millis;
        boolean over = remaining < 0;
        long now = over ? 0 : current;
        long before = over ? current : previous;
        long covered = Math.max(0, over ? remaining + periodMillis : remaining);
        boolean forgotten = now == 0 && before <= 1;
        return now + (forgotten ? 0 : before * covered / periodMillis);
    }

    private void add(long millis) {
        if (started && millis - tick < periodMillis) {
            current++;
            return;
        }
        boolean rested = !started || millis - tick >= 2 * periodMillis;
        previous = rested ? 0 : current;
        tick = rested ? millis : tick + periodMillis;
        current = 1;
        started = true;
    }
}
