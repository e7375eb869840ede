package dev.weighbridge.measurements.limits;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of limiter that may be the one, with its numbers where it is.
 *
 * @param kind which kind
 * @param probability how likely it is, 0 to 1
 * @param model the kind with its most likely numbers; grids count from the log's epoch
 * @param numbers for each part of the kind what is known of its numbers
 */
public record Candidate(LimiterKind kind, double probability, LimiterModel model, List<Numbers> numbers) {

    /**
     * What is known of one limit's numbers.
     *
     * @param capacity how much it lets through at once: the limit of a window, the burst of a bucket, the requests at
     *     once, the places of a queue and the one being served
     * @param perSecond how much it lets through in the long run, a second; null for a limit of concurrency
     * @param windowSeconds the window's length, or the interval of a bucket that gains several at once; else null
     * @param refill what a bucket gains at each interval; null for other families
     * @param penaltySeconds how long nothing is admitted after a breach; null without penalty
     */
    public record Numbers(
            Estimate capacity,
            @Nullable Estimate perSecond,
            @Nullable Estimate windowSeconds,
            @Nullable Estimate refill,
            @Nullable Estimate penaltySeconds) {
        public Numbers {
            requireNonNull(capacity, "capacity is null");
        }
    }

    public Candidate {
        requireNonNull(kind, "kind is null");
        requireNonNull(model, "model is null");
        numbers = List.copyOf(numbers);
        if (!(probability >= 0 && probability <= 1)
                || numbers.size() != kind.parts().size()) {
            throw new IllegalArgumentException("probability " + probability + " of 0 to 1, " + numbers.size()
                    + " numbers for " + kind.parts().size() + " parts; there must be one for each");
        }
    }
}
