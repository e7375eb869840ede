package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.inference.Posterior;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a search is over, and what it leaves open. */
final class Verdict {
    /** What stays open where some rejections were not our own doing. */
    static final String OTHERS_OR_A_SECOND =
            "Others seem to use the limit; a second limit that was not understood would look the same.";

    /** How likely a kind must be for a search to end; more than what is called sure, for looks are repeated. */
    private static final double ENOUGH = 0.985;

    /** How wide an interval may be, as a part of its value. */
    private static final double SHARP = 0.06;

    private Verdict() {}

    /** Whether one kind is left and its numbers are sharp. */
    static boolean answered(Posterior known) {
        return known.candidates().stream()
                .findFirst()
                .filter(best -> best.probability() > ENOUGH)
                .map(Verdict::sharp)
                .orElse(false);
    }

    /** Whether it is likelier than not that others use the limit as well. */
    static boolean shared(Posterior known) {
        return known.shared() > 0.5;
    }

    /** Whether a limit of requests at once is the likeliest, which quick requests are seldom enough to show. */
    static boolean concurrency(Posterior known) {
        return known.candidates().stream()
                .findFirst()
                .filter(best -> best.kind().parts().get(0).family() == Family.CONCURRENCY)
                .isPresent();
    }

    private static boolean sharp(Candidate best) {
        return best.numbers().stream().allMatch(numbers -> sharp(numbers.capacity()) && sharp(numbers.perSecond()));
    }

    private static boolean sharp(@Nullable Estimate estimate) {
        return estimate == null || estimate.high() - estimate.low() <= SHARP * estimate.value();
    }

    /** What cannot be told yet, in a sentence; null where one kind is left. */
    static @Nullable String openQuestion(List<Candidate> candidates) {
        if (candidates.size() < 2 || candidates.get(0).probability() > ENOUGH) {
            return null;
        }
        Candidate best = candidates.get(0);
        Candidate next = candidates.get(1);
        // To fill a window in halves and once more is what tells kinds apart.
        long more = 2 * Math.max(best.model().capacity(), next.model().capacity()) + 10;
        return "Cannot tell \"" + best.kind().words() + "\" from \""
                + next.kind().words() + "\"; it would take about " + more + " more requests.";
    }
}
