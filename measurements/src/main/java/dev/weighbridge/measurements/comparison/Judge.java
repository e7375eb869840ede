package dev.weighbridge.measurements.comparison;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A model that is asked whether answers are right.
 *
 * @param target how it is asked, under the name {@link Evals#JUDGE}
 * @param pairs what makes one of two answers better: the incumbent's and the candidate's answer to each case are then
 *     shown side by side, in both orders; null where answers are graded one by one only
 */
public record Judge(Target target, @Nullable String pairs) {
    public Judge {
        requireNonNull(target, "target is null");
    }
}
