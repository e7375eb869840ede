package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What it takes to use a limit up.
 *
 * @param capacity the most that the limit may hold
 * @param inTokens whether it holds tokens
 */
record Breach(double capacity, boolean inTokens) {
    private static final double MOST = 1e9;

    /** That of the limit which takes the fewest requests; a limit of tokens only where there is none of requests. */
    static Breach of(Candidate candidate) {
        OptionalDouble requests = smallest(candidate, false);
        return requests.isPresent()
                ? new Breach(requests.getAsDouble(), false)
                : new Breach(smallest(candidate, true).orElse(0), true);
    }

    private static OptionalDouble smallest(Candidate candidate, boolean inTokens) {
        List<Double> capacities = new ArrayList<>();
        for (int i = 0; i < candidate.numbers().size(); i++) {
            var part = candidate.kind().parts().get(i);
            if (part.inTokens() == inTokens && part.family() != Family.CONCURRENCY) {
                capacities.add(candidate.numbers().get(i).capacity().high());
            }
        }
        return capacities.stream().mapToDouble(Double::doubleValue).min();
    }

    Shape shape() {
        return inTokens ? Shape.LARGE : Shape.SMALLEST;
    }

    /** How many requests it takes, where one may use so many tokens; 0 tokens where that is not known yet. */
    int requests(long tokensOfOne) {
        if (inTokens && tokensOfOne == 0) {
            return 1;
        }
        double all = inTokens ? capacity / tokensOfOne : capacity;
        return (int) Math.min(MOST, Math.ceil(all) + 1);
    }
}
