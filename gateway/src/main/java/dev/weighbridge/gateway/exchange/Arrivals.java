package dev.weighbridge.gateway.exchange;

import java.util.Arrays;

/** An immutable sequence of ascending monotonic nanosecond stamps, one per token-bearing event. */
public final class Arrivals {
    private static final Arrivals NONE = new Arrivals(new long[0]);

    private final long[] nanos;

    private Arrivals(long[] nanos) {
        this.nanos = nanos;
    }

    /** No arrivals. */
    public static Arrivals none() {
        return NONE;
    }

    /** The given stamps, copied. */
    public static Arrivals of(long... nanos) {
        return nanos.length == 0 ? NONE : new Arrivals(nanos.clone());
    }

    /** The first {@code count} stamps of a buffer, copied. */
    public static Arrivals copyOf(long[] buffer, int count) {
        return count == 0 ? NONE : new Arrivals(Arrays.copyOf(buffer, count));
    }

    /** How many token-bearing events arrived. */
    public int size() {
        return nanos.length;
    }

    /** The stamp of event {@code index}, from 0. */
    public long nanosAt(int index) {
        return nanos[index];
    }

    /** The time between event {@code index} and the one before it; {@code index} is at least 1. */
    public long gapNanosAt(int index) {
        return nanos[index] - nanos[index - 1];
    }

    /** All stamps, copied. */
    public long[] toArray() {
        return nanos.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Arrivals that && Arrays.equals(nanos, that.nanos);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nanos);
    }

    @Override
    public String toString() {
        return "Arrivals[" + nanos.length + "]";
    }
}
