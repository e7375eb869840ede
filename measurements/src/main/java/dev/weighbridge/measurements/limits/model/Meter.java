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

    /** The first time near a guess at which usage is so little; fractions round, so a guess may be off by one. */
    default long firstNear(long guess, double most) {
        long at = guess;
        while (usage(at) > most) {
            at++;
        }
        while (usage(at - 1) <= most) {
            at--;
        }
        return at;
    }
}
