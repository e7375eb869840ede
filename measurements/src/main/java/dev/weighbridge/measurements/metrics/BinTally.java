package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.summary.TimeBin;
import dev.weighbridge.measurements.summary.TimeBin.Spread;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one target was sent in one bin of time. Not thread-safe. */
final class BinTally {
    /** Some hundred bins are held at once, so each is rather rough: a quantile is true to half a percent. */
    private static final int SIGNIFICANT_DIGITS = 2;

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final SortedSet<String> levels = new TreeSet<>();
    private final Sketch ttft = new Sketch(SIGNIFICANT_DIGITS);
    private final Sketch e2e = new Sketch(SIGNIFICANT_DIGITS);
    private int requests;
    private int limited;
    private int failed;

    void add(Exchange exchange, String level) {
        Outcome outcome = exchange.outcome();
        requests++;
        levels.add(level);
        limited += outcome instanceof Outcome.RateLimited ? 1 : 0;
        failed += failed(outcome) ? 1 : 0;
        if (outcome.delivered()) {
            exchange.marks().ttftNanos().ifPresent(nanos -> ttft.add(Math.max(0, nanos)));
            e2e.add(Math.max(0, exchange.marks().e2eNanos()));
        }
    }

    BinTally addAll(BinTally other) {
        levels.addAll(other.levels);
        ttft.addAll(other.ttft);
        e2e.addAll(other.e2e);
        requests += other.requests;
        limited += other.limited;
        failed += other.failed;
        return this;
    }

    TimeBin bin(long fromMillis) {
        return new TimeBin(fromMillis, List.copyOf(levels), requests, limited, failed, spread(ttft), spread(e2e));
    }

    private static boolean failed(Outcome outcome) {
        boolean cutOff = outcome instanceof Outcome.Censored || outcome instanceof Outcome.Cancelled;
        return !cutOff && !outcome.delivered() && !(outcome instanceof Outcome.RateLimited);
    }

    private static @Nullable Spread spread(Sketch times) {
        return times.count() == 0
                ? null
                : new Spread(
                        Math.toIntExact(times.count()),
                        times.quantile(LOW),
                        times.quantile(0.5),
                        times.quantile(HIGH),
                        times.max());
    }
}
