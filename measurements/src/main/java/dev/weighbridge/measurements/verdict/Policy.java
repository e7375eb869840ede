package dev.weighbridge.measurements.verdict;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.paired.Coverage;

/**
 * How sure a verdict must be.
 *
 * @param falseFail the greatest probability that a run in which nothing changed has any FAIL, below 0.5
 * @param alpha one-sided level of non-inferiority, and of what a decision shows, below 0.5
 * @param power the probability with which a planned number of pairs settles a verdict
 * @param leastPairs the least complete pairs that are judged, at least 2
 * @param leastClusters the least clusters or blocks that are judged, at least 2
 * @param leastRuns the least blessed runs whose spread says what differs between runs, at least 2
 * @param leastCoverage the least share of pairs that must be complete, from 0 to 1
 */
public record Policy(
        double falseFail,
        double alpha,
        double power,
        int leastPairs,
        int leastClusters,
        int leastRuns,
        double leastCoverage) {

    public Policy {
        Critical.requireLevel(2 * falseFail);
        Critical.requireLevel(2 * alpha);
        Critical.requireLevel(power);
        if (leastPairs < 2 || leastClusters < 2 || leastRuns < 2 || !(leastCoverage >= 0 && leastCoverage <= 1)) {
            throw new IllegalArgumentException("no policy with " + leastPairs + " pairs, " + leastClusters
                    + " clusters, " + leastRuns + " runs, coverage " + leastCoverage);
        }
    }

    /** 0.005 for a whole run, 0.05 for non-inferiority, power 0.80; 20 pairs, 5 clusters, 5 runs, 98 % complete. */
    public static Policy withDefaults() {
        return new Policy(0.005, 0.05, 0.8, 20, 5, 5, Coverage.DEFAULT_LEAST);
    }

    /** The same where asking may end early: what is missing only counts where it could turn a verdict. */
    public Policy curtailed() {
        return new Policy(falseFail, alpha, power, leastPairs, leastClusters, leastRuns, 0);
    }

    /** Whether asking may end early. */
    public boolean mayEndEarly() {
        return leastCoverage == 0;
    }
}
