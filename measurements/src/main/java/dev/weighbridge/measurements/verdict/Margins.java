package dev.weighbridge.measurements.verdict;

import java.time.Duration;

/**
 * The losses that are no longer accepted, fixed before the run.
 *
 * @param accuracy of the share of right answers, between 0 and 1
 * @param attainment of the share of requests inside their service level
 * @param errorShare of the share of errors
 * @param rateLimited of the share rate-limited
 * @param latencyRatio how many times as long a time may take, above 1
 * @param latencyLeast a time that takes less than this longer is accepted whatever the ratio; may be zero
 * @param tokensRatio how many times as many tokens may be used, above 1
 * @param costRatio how many times as much may be paid, above 1
 */
public record Margins(
        double accuracy,
        double attainment,
        double errorShare,
        double rateLimited,
        double latencyRatio,
        Duration latencyLeast,
        double tokensRatio,
        double costRatio) {
    private static final double NANOS = 1e9;
    private static final double TOKENS = 20;
    private static final double USUAL_RATIO = 1.15;

    public Margins {
        requireShare(accuracy);
        requireShare(attainment);
        requireShare(errorShare);
        requireShare(rateLimited);
        requireRatio(latencyRatio);
        requireRatio(tokensRatio);
        requireRatio(costRatio);
        if (latencyLeast.isNegative()) {
            throw new IllegalArgumentException("a margin is not below 0: " + latencyLeast);
        }
    }

    /** Margins with the usual one of cost: 1.15. */
    public Margins(
            double accuracy,
            double attainment,
            double errorShare,
            double rateLimited,
            double latencyRatio,
            Duration latencyLeast,
            double tokensRatio) {
        this(accuracy, attainment, errorShare, rateLimited, latencyRatio, latencyLeast, tokensRatio, USUAL_RATIO);
    }

    /** Accuracy and attainment 5 points, errors and limiting 2 points, latency 1.15 and 20 ms, tokens and cost 1.15. */
    public static Margins withDefaults() {
        return new Margins(0.05, 0.05, 0.02, 0.02, 1.15, Duration.ofMillis(20), 1.15);
    }

    /**
     * The margin of a metric that is a share, between 0 and 1.
     *
     * @throws IllegalArgumentException for another metric
     */
    public double ofShare(Metric metric) {
        return switch (metric) {
            case ACCURACY -> accuracy;
            case ATTAINMENT -> attainment;
            case ERROR_SHARE -> errorShare;
            case RATE_LIMITED -> rateLimited;
            case TTFT, TPOT, E2E, TOKENS, COST, COST_PER_RIGHT ->
                throw new IllegalArgumentException(metric + " is no share");
        };
    }

    /**
     * The margin of times as a ratio, where the base takes {@code seconds}, above 0. A single token takes too little for
     * {@code latencyLeast}: a twentieth of it is accepted.
     */
    public double ofTimes(Metric metric, double seconds) {
        double least = latencyLeast.toNanos() / NANOS / (metric == Metric.TPOT ? TOKENS : 1);
        return Math.max(latencyRatio, 1 + least / seconds);
    }

    private static void requireShare(double margin) {
        if (!(margin > 0 && margin < 1)) {
            throw new IllegalArgumentException("a margin of shares lies between 0 and 1: " + margin);
        }
    }

    private static void requireRatio(double margin) {
        if (!(margin > 1 && margin < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a margin of ratios is above 1: " + margin);
        }
    }
}
