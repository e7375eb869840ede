package dev.weighbridge.measurements.quota;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import java.util.Optional;

/**
 * How many requests a limit lets through that was found by probing.
 *
 * @param limits what was found
 * @param source how that is called, as a clause
 */
public record FoundLimit(TargetLimits limits, String source) {
    private static final double NONE = Double.POSITIVE_INFINITY;

    /**
     * In any stretch of so many seconds; empty where a limit was met and not understood, or nothing was asked. The least is
     * what nearly surely is never rejected, the most what would pass after a rest by the most generous of the kinds that
     * are left.
     */
    Optional<Bounds> within(double seconds) {
        LimitFinding finding = limits.finding();
        if (finding.candidates().isEmpty()) {
            return limits.log().rejections() == 0 ? reached(finding.reach(), seconds) : Optional.empty();
        }
        SafeLoad safe = limits.advice().safe();
        double most = finding.candidates().stream()
                .mapToDouble(candidate -> most(candidate, seconds))
                .max()
                .orElse(NONE);
        double least = safe == null ? 0 : safe.perSecond() * seconds;
        return Optional.of(new Bounds(Math.min(least, most), most, source));
    }

    private static double most(Candidate candidate, double seconds) {
        double most = NONE;
        for (int i = 0; i < candidate.numbers().size(); i++) {
            // How many tokens a request has is not known here.
            if (!candidate.kind().parts().get(i).inTokens()) {
                most = Math.min(most, most(candidate.numbers().get(i), seconds));
            }
        }
        return most;
    }

    private static double most(Numbers numbers, double seconds) {
        Estimate perSecond = numbers.perSecond();
        return perSecond == null ? NONE : numbers.capacity().high() + perSecond.high() * seconds;
    }

    /** No limit was met: so much at least is let through in a time that is as long as the search. */
    private Optional<Bounds> reached(LimitFinding.Reach reach, double seconds) {
        return reach.requests() > 0 && reach.seconds() <= seconds
                ? Optional.of(Bounds.seen(reach.requests(), source + ", which met none"))
                : Optional.empty();
    }
}
