package dev.weighbridge.measurements.summary;

import org.jspecify.annotations.Nullable;

/**
 * How far a judge agrees with people, over answers that they have graded.
 *
 * @param labelled answers with a grade of both
 * @param agreed those of them that both pass, or both fail
 * @param unreadable answers that the judge gave no grade
 * @param kappa Cohen's kappa of passing; null where it is not defined
 * @param alpha Krippendorff's alpha of the scores, by their order; null where it is not defined
 */
public record Agreement(
        int labelled,
        int agreed,
        int unreadable,
        @Nullable Double kappa,
        @Nullable Double alpha) {}
