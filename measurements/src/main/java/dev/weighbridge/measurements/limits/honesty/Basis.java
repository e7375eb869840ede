package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.ProbeLog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What statements are held against: what happened, and the limiter that explains it. */
record Basis(ProbeLog log, LimitFinding finding) {
    /** What a limiter that was found may be off by beside what its numbers say, in seconds. */
    private static final double MODEL_SLACK = 0.01;

    List<Observation> observations() {
        return log.observations();
    }

    List<Observation> rejections() {
        return observations().stream().filter(Observation::rejected).toList();
    }

    /** The limiter, where it is known well enough to be asked; empty where others use it, who cannot be replayed. */
    Optional<Candidate> sure() {
        return finding.sure() && !shared() ? finding.best() : Optional.empty();
    }

    /** Whether others use the limit as well. */
    boolean shared() {
        return finding.others() != null;
    }

    /** Whether a rejected request may make the next ones wait longer. */
    boolean mayMindRejected() {
        return !finding.sure() || kinds().anyMatch(part -> part.countsRejected() || part.penalised());
    }

    /** Whether the limit may be freed by requests that end, and not by time. */
    boolean mayBeConcurrency() {
        return kinds().anyMatch(part -> part.family() == Family.CONCURRENCY);
    }

    /** Whether it is known that no time frees the limit. */
    boolean isConcurrency() {
        return finding.best()
                .map(best -> best.kind().parts().stream().allMatch(part -> part.family() == Family.CONCURRENCY))
                .orElse(false);
    }

    private Stream<LimiterKind.Part> kinds() {
        return finding.candidates().stream().flatMap(candidate -> candidate.kind().parts().stream());
    }

    /** The longest that any limit can make anyone wait, in seconds; 0 where no limit of time was found. */
    double horizonSeconds() {
        return numbers().mapToDouble(Basis::horizon).max().orElse(0);
    }

    private Stream<Numbers> numbers() {
        return finding.candidates().stream().flatMap(candidate -> candidate.numbers().stream());
    }

    /** How long until all of a limit is there again, its penalty included, in seconds. */
    static double horizon(Numbers numbers) {
        double window =
                numbers.windowSeconds() == null ? 0 : numbers.windowSeconds().value();
        return Math.max(window, fillSeconds(numbers)) + value(numbers.penaltySeconds());
    }

    private static double fillSeconds(Numbers numbers) {
        Estimate rate = numbers.perSecond();
        return rate == null || rate.value() <= 0 ? 0 : numbers.capacity().value() / rate.value();
    }

    private static double value(@Nullable Estimate estimate) {
        return estimate == null ? 0 : estimate.value();
    }

    /** What a time computed from the limiter may be off by, in seconds. */
    double slackSeconds() {
        return MODEL_SLACK
                + sure().map(best -> best.numbers().stream()
                                .mapToDouble(Basis::slack)
                                .sum())
                        .orElse(0.0);
    }

    private static double slack(Numbers numbers) {
        double rate = relativeWidth(numbers.perSecond()) * fillSeconds(numbers);
        return Math.max(width(numbers.windowSeconds()), rate) + width(numbers.penaltySeconds());
    }

    private static double width(@Nullable Estimate estimate) {
        return estimate == null ? 0 : estimate.high() - estimate.low();
    }

    private static double relativeWidth(@Nullable Estimate estimate) {
        return estimate == null || estimate.value() <= 0 ? 0 : width(estimate) / estimate.value();
    }
}
