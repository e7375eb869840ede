package dev.weighbridge.measurements.comparison;

import org.jspecify.annotations.Nullable;

/**
 * The traffic that a team has or expects of one workload, as it states it. What it does not state is null: nothing is
 * assumed in its place.
 *
 * @param requestsPerMonth answered requests in a month, retries not among them; at least 1
 * @param inputTokens tokens of a request on average, at least 1
 * @param outputTokens tokens of an answer on average, at least 1
 * @param growthPercentPerMonth by how many percent requests become more each month, at least 0
 * @param retryPercent how many further requests are sent for each hundred, since they failed at first; at least 0
 * @param peakRequestsPerMinute requests in the busiest minute, at least 1
 */
public record Traffic(
        long requestsPerMonth,
        @Nullable Integer inputTokens,
        @Nullable Integer outputTokens,
        @Nullable Double growthPercentPerMonth,
        @Nullable Double retryPercent,
        @Nullable Long peakRequestsPerMinute) {

    public Traffic {
        boolean counts = requestsPerMonth >= 1
                && (inputTokens == null || inputTokens >= 1)
                && (outputTokens == null || outputTokens >= 1)
                && (peakRequestsPerMinute == null || peakRequestsPerMinute >= 1);
        boolean shares = (growthPercentPerMonth == null || growthPercentPerMonth >= 0)
                && (retryPercent == null || retryPercent >= 0);
        if (!counts || !shares) {
            throw new IllegalArgumentException("no traffic: requests, tokens and peak start at 1, percents at 0");
        }
    }

    /** Traffic of which only the requests a month are known. */
    public Traffic(long requestsPerMonth) {
        this(requestsPerMonth, null, null, null, null, null);
    }
}
