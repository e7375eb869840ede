package dev.weighbridge.measurements.limits.inference;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each of two limits at once may be, once it is settled which of them rejected what.
 *
 * @param ours what the one may be, the likeliest first
 * @param others what the other may be
 * @param split which of them rejected what by what they now may be; null where that was not looked at
 */
record Round(
        List<Standing> ours,
        List<Standing> others,
        @Nullable Split split) {
    static final Round NONE = new Round(List.of(), List.of(), null);

    /** How likely two limits are beside one: gateways often have several, while few punish or count rejections. */
    private static final double PRIOR = 0;

    boolean empty() {
        return ours.isEmpty() || others.isEmpty();
    }

    /** The logarithm of the likeliest two's probability, not normalised. */
    double logMass() {
        return empty()
                ? Double.NEGATIVE_INFINITY
                : ours.get(0).logMass() + others.get(0).logMass() + beside();
    }

    private double beside() {
        return PRIOR + (split == null ? 0 : split.unexplained());
    }

    /** All pairs: given who rejected what, one says nothing of the other. */
    List<Joint> joints() {
        return ours.stream()
                .flatMap(one -> others.stream().map(other -> Joint.of(one, other, beside())))
                .toList();
    }

    /** How one of two stands that is of such a family. */
    static Optional<Standing> among(List<Standing> standings, Hypothesis hypothesis) {
        return standings.stream()
                .filter(standing -> standing.part().equals(hypothesis.part()))
                .findFirst();
    }
}
