package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Observation;

/**
 * Something that decides which requests are to be sent and learns what came of them. Sans-I/O: its driver sends, waits
 * and reads the clock, in nanoseconds since the log's epoch. Not thread-safe.
 */
public interface Prober {
    /** What is to be done now. */
    ProbeStep next(long nowNanos);

    /** Tells what became of a request; each {@link ProbeStep.Send} is followed by exactly one such call. */
    void completed(int number, Observation observation);

    /** Ends probing at the next step, for a reason in words: a cap was met, the run is being stopped. */
    void stop(String because);
}
