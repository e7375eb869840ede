package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Arrivals;
import java.util.OptionalLong;

/**
 * The times between token-bearing events of many streams, in nanoseconds. There can be hundreds of millions, so they are
 * kept as a sketch: a quantile is true to 0.05 %. Not thread-safe.
 */
final class Gaps {
    private static final int SIGNIFICANT_DIGITS = 3;

    private final Sketch all = new Sketch(SIGNIFICANT_DIGITS);

    /** Adds the gaps of one stream and gives the longest; empty where it has none. */
    OptionalLong add(Arrivals arrivals) {
        for (int i = 1; i < arrivals.size(); i++) {
            all.add(gap(arrivals, i));
        }
        int longest = longest(arrivals);
        return longest == 0 ? OptionalLong.empty() : OptionalLong.of(gap(arrivals, longest));
    }

    void addAll(Gaps other) {
        all.addAll(other.all);
    }

    Sketch all() {
        return all;
    }

    /** The number of the event that the longest gap of a stream ends with, the first of equals; 0 where it has none. */
    static int longest(Arrivals arrivals) {
        int longest = Math.min(1, arrivals.size() - 1);
        for (int i = 2; i < arrivals.size(); i++) {
            if (gap(arrivals, i) > gap(arrivals, longest)) {
                longest = i;
            }
        }
        return Math.max(0, longest);
    }

    /** Stamps ascend by contract; a clock that once did not must not stop a report years later. */
    static long gap(Arrivals arrivals, int event) {
        return Math.max(0, arrivals.gapNanosAt(event));
    }
}
