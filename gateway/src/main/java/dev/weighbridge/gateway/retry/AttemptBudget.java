package dev.weighbridge.gateway.retry;

/**
 * How many further attempts all requests together may make, so that retries never become a load of their own: a bucket
 * that starts full, gains a share of an attempt with each request and loses one with each further attempt, and a bound for
 * the whole run. Thread-safe.
 */
public final class AttemptBudget {
    private static final long WHOLE = 100;

    private final long capacity;
    private final int percent;
    private long leftInAll;
    private long bucket;

    /**
     * A full budget.
     *
     * @param most the most further attempts in all, 0 or more
     * @param burst how many may follow each other at once, 0 or more
     * @param percent how many more each hundred requests allow, 0 to 100
     */
    public AttemptBudget(long most, int burst, int percent) {
        if (most < 0 || burst < 0 || percent < 0 || percent > 100) {
            throw new IllegalArgumentException("most " + most + " and burst " + burst
                    + " must not be negative, and percent " + percent + " must be 0 to 100");
        }
        this.leftInAll = most;
        this.capacity = burst * WHOLE;
        this.percent = percent;
        this.bucket = capacity;
    }

    /** A request was sent for the first time. */
    public synchronized void requested() {
        bucket = Math.min(capacity, bucket + percent);
    }

    /** Takes one further attempt; false, and nothing is taken, where none is left. */
    public synchronized boolean take() {
        if (leftInAll == 0 || bucket < WHOLE) {
            return false;
        }
        leftInAll--;
        bucket -= WHOLE;
        return true;
    }
}
