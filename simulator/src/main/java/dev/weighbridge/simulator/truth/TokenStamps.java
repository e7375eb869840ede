package dev.weighbridge.simulator.truth;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/**
 * When each token event was handed to the kernel, in order: immediately before the write that put it into the socket,
 * or, where the socket was not writable, when that write was done. Nanoseconds of the simulator's clock. Immutable.
 */
public final class TokenStamps {
    /** No token event. */
    public static final TokenStamps NONE = new TokenStamps(new long[0]);

    private final long[] nanos;

    TokenStamps(long[] nanos) {
        this.nanos = nanos;
    }

    /** How many token events were sent. */
    public int count() {
        return nanos.length;
    }

    /** The stamp of one event, counted from 0. */
    public long nanos(int event) {
        return nanos[event];
    }

    /** All stamps, as a copy. */
    @JsonValue
    public long[] toArray() {
        return nanos.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenStamps stamps && Arrays.equals(nanos, stamps.nanos);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nanos);
    }

    @Override
    public String toString() {
        return Arrays.toString(nanos);
    }
}
