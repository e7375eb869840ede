package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimitFinding.Others;
import dev.weighbridge.measurements.limits.LimitFinding.Reach;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.model.LimiterModel.SlidingLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings made up for tests. */
final class Findings {
    private static final Reach REACH = new Reach(60, 100, 20, 3);

    private Findings() {}

    static LimitFinding none() {
        return of(null);
    }

    static LimitFinding of(@Nullable Others others, Candidate... candidates) {
        return new LimitFinding(List.of(candidates), null, others, REACH, "sure");
    }

    static LimitFinding of(Family family, Numbers numbers) {
        return of(null, candidate(1, Part.of(family), numbers));
    }

    static Candidate candidate(double probability, Part part, Numbers numbers) {
        return candidate(probability, List.of(part), List.of(numbers));
    }

    /** The model is another on purpose: the numbers are what counts. */
    static Candidate candidate(double probability, List<Part> parts, List<Numbers> numbers) {
        return new Candidate(new LimiterKind(parts), probability, new SlidingLog(1, 1), numbers);
    }

    static Numbers window(long limit, double seconds) {
        return window(Estimate.exactly((double) limit), seconds);
    }

    static Numbers window(Estimate limit, double seconds) {
        Estimate rate = Estimate.exactly(limit.value() / seconds);
        return new Numbers(limit, rate, Estimate.exactly(seconds), null, null);
    }

    static Numbers bucket(long capacity, double perSecond) {
        return new Numbers(Estimate.exactly((double) capacity), Estimate.exactly(perSecond), null, null, null);
    }

    static Numbers steps(long capacity, long refill, double seconds) {
        Estimate rate = Estimate.exactly(refill / seconds);
        return new Numbers(
                Estimate.exactly((double) capacity),
                rate,
                Estimate.exactly(seconds),
                Estimate.exactly((double) refill),
                null);
    }

    static Numbers atOnce(long limit) {
        return new Numbers(Estimate.exactly((double) limit), null, null, null, null);
    }
}
