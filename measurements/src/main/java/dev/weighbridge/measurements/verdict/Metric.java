package dev.weighbridge.measurements.verdict;

/** What is measured of a target on a workload, and which direction is good. */
public enum Metric {
    /** The share of cases with a right answer. */
    ACCURACY("accuracy", Scale.SHARE, true),
    /** The share of scheduled requests that met every bound of their service level. */
    ATTAINMENT("SLO attainment", Scale.SHARE, true),
    /** The share of requests that ended in an error. */
    ERROR_SHARE("error share", Scale.SHARE, false),
    /** The share of requests that were rate-limited. */
    RATE_LIMITED("share rate-limited", Scale.SHARE, false),
    /** Time to first token. */
    TTFT("TTFT", Scale.TIME, false),
    /** Time per output token after the first event. */
    TPOT("TPOT", Scale.TIME, false),
    /** End-to-end time. */
    E2E("E2E", Scale.TIME, false),
    /** Tokens used for the same cases. */
    TOKENS("tokens", Scale.COUNT, false),
    /** What the same cases cost. */
    COST("cost", Scale.COST, false),
    /** What all cases cost over the answers that are right. */
    COST_PER_RIGHT("cost of a right answer", Scale.COST, false);

    private final String words;
    private final Scale scale;
    private final boolean moreIsBetter;

    Metric(String words, Scale scale, boolean moreIsBetter) {
        this.words = words;
        this.scale = scale;
        this.moreIsBetter = moreIsBetter;
    }

    /** Its name in a sentence. */
    public String words() {
        return words;
    }

    /** How two sides of it are compared. */
    public Scale scale() {
        return scale;
    }

    /** Whether a greater value is the better one. */
    public boolean moreIsBetter() {
        return moreIsBetter;
    }

    /** Whether it hangs on this machine's clock, so that a client-bound run says nothing of it. */
    public boolean timed() {
        return scale == Scale.TIME || this == ATTAINMENT;
    }
}
