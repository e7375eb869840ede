package dev.weighbridge.measurements.limits;

/** The kinds of limiters that traffic can tell apart; what no traffic can is one. */
public enum Family {
    /** A bucket with continuous refill; also GCRA and a leaky bucket as a meter, which admit exactly the same. */
    TOKEN_BUCKET("token bucket (or GCRA)"),
    /** A bucket that gains several at once, fewer than it holds. */
    INTERVAL_BUCKET("bucket refilled in steps"),
    /** Windows on a fixed grid, as a clock's minutes; also a bucket that is refilled whole. */
    FIXED_WINDOW("fixed window"),
    /** A window that begins with its first request. */
    FIRST_REQUEST_WINDOW("window from the first request"),
    SLIDING_LOG("sliding window log"),
    SLIDING_COUNTER("sliding window counter"),
    CONCURRENCY("requests at once"),
    /** Requests are made to wait, and rejected only where too many do. */
    QUEUE("queue that delays");

    private final String words;

    Family(String words) {
        this.words = words;
    }

    /** What it is called in tables and sentences. */
    public String words() {
        return words;
    }
}
