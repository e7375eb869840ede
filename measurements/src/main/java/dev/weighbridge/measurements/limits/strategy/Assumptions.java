package dev.weighbridge.measurements.limits.strategy;

/**
 * What is assumed of the client and its calls.
 *
 * @param calls how many calls there are to make, at least 1
 * @param callSeconds how long a call takes once it is admitted, above 0
 * @param tokensPerCall what a limit of tokens counts for a call, at least 1
 * @param jitterSeconds by how much a request may reach the gateway late, at least 0
 * @param rejectionSeconds how long it takes to be rejected, above 0
 * @param workers how many calls are made at once at most, at least 1
 */
public record Assumptions(
        int calls, double callSeconds, long tokensPerCall, double jitterSeconds, double rejectionSeconds, int workers) {
    /** Enough to meet most limits of free models. */
    private static final int WORKERS = 16;

    public Assumptions {
        boolean counts = calls >= 1 && tokensPerCall >= 1 && workers >= 1;
        if (!(counts && callSeconds > 0 && jitterSeconds >= 0 && rejectionSeconds > 0)) {
            throw new IllegalArgumentException(calls + " calls of " + callSeconds + " s and " + tokensPerCall
                    + " tokens, " + jitterSeconds + " s of jitter, rejected in " + rejectionSeconds + " s, by "
                    + workers + " workers; only jitter may be 0, and nothing less");
        }
    }

    /** One call after the other. */
    public Assumptions(
            int calls, double callSeconds, long tokensPerCall, double jitterSeconds, double rejectionSeconds) {
        this(calls, callSeconds, tokensPerCall, jitterSeconds, rejectionSeconds, 1);
    }

    /** A hundred calls of a second each by 16 workers, up to 50 ms late, and rejected in 100 ms. */
    public static Assumptions usual(long tokensPerCall) {
        return new Assumptions(100, 1, tokensPerCall, 0.05, 0.1, WORKERS);
    }
}
