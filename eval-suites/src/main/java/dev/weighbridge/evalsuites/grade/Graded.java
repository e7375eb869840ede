package dev.weighbridge.evalsuites.grade;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.measurements.baseline.CaseOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What a grader says of one answer.
 *
 * @param score how good it is, 0 to 1; 0 where nothing could be graded
 * @param outcome what kind of verdict this is
 * @param extracted the part of the answer that was compared; null where the whole was, or none was found
 * @param explanation why, in one sentence
 */
public record Graded(
        double score, CaseOutcome outcome, @Nullable String extracted, String explanation) {

    public Graded {
        requireNonNull(outcome, "outcome is null");
        requireNonNull(explanation, "explanation is null");
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score " + score + " is not between 0 and 1");
        }
    }

    /** Right, with a score of 1. */
    public static Graded correct(@Nullable String extracted, String explanation) {
        return new Graded(1, CaseOutcome.CORRECT, extracted, explanation);
    }

    /** Wrong, with a score of 0. */
    public static Graded incorrect(@Nullable String extracted, String explanation) {
        return new Graded(0, CaseOutcome.INCORRECT, extracted, explanation);
    }

    /** Right or wrong, with a score of 1 or 0. */
    public static Graded of(boolean right, @Nullable String extracted, String explanation) {
        return right ? correct(extracted, explanation) : incorrect(extracted, explanation);
    }

    /** Right where the score reaches the threshold. */
    public static Graded scored(double score, double threshold, @Nullable String extracted, String explanation) {
        CaseOutcome outcome = Thresholds.reached(score, threshold) ? CaseOutcome.CORRECT : CaseOutcome.INCORRECT;
        return new Graded(score, outcome, extracted, explanation);
    }

    /** Without a score, for this reason. */
    public static Graded without(CaseOutcome outcome, String explanation) {
        return new Graded(0, outcome, null, explanation);
    }

    /** Nothing in the answer could be compared. */
    public static Graded noAnswer(String explanation) {
        return without(CaseOutcome.NO_ANSWER, explanation);
    }

    /** Whether the answer is right. */
    public boolean passed() {
        return outcome == CaseOutcome.CORRECT;
    }

    /** Whether it says something of the model's quality. */
    public boolean isQuality() {
        return outcome.isQuality();
    }
}
