package dev.weighbridge.measurements.limits.model;

/** How much of a limit is in use at a time. Times never go back. Not thread-safe. */
interface Meter {
    /** What is in use just before a request at this time; nothing is changed. */
    double usage(long nanos);

    /** Counts so much at this time. */
    void take(long nanos, long cost);

    /** Something that was counted is over. */
    default void ended(long nanos, long cost) {}

    /**
     * When at the earliest usage will be at most {@code most}, if nothing more is taken: {@code nanos} where it is
     * already, {@link RunningLimiter#NEVER} where no time brings it there.
     */
    long fallsTo(double most, long nanos);
}
