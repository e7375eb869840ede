package dev.weighbridge.evalsuites.grade;

import static java.util.Objects.requireNonNull;

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
        double score, Outcome outcome, @Nullable String extracted, String explanation) {

    /** The kinds of verdict. Only some of them say something of the model's quality. */
    public enum Outcome {
        /** The answer is right. */
        CORRECT(true),
        /** The answer is wrong. */
        INCORRECT(true),
        /** There was an answer, and nothing in it that could be compared. */
        NO_ANSWER(true),
        /** The model or a filter declined. */
        REFUSED(true),
        /** The answer was cut off at its token limit. */
        TRUNCATED(true),
        /** No answer was delivered: the gateway, the network or a limit stood in the way. */
        INFRASTRUCTURE_ERROR(false),
        /** The grader failed; it says nothing of the answer. */
        GRADER_ERROR(false),
        /** What is needed to grade it is missing, such as a price or an embedding. */
        NOT_GRADABLE(false),
        /** It was never asked to the end: cancelled, or the run was over. */
        SKIPPED(false);

        private final boolean quality;

        Outcome(boolean quality) {
            this.quality = quality;
        }

        /** Whether it says something of the model's quality and so belongs in its accuracy. */
        public boolean isQuality() {
            return quality;
        }
    }

    public Graded {
        requireNonNull(outcome, "outcome is null");
        requireNonNull(explanation, "explanation is null");
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score " + score + " is not between 0 and 1");
        }
    }

    /** Right, with a score of 1. */
    public static Graded correct(@Nullable String extracted, String explanation) {
        return new Graded(1, Outcome.CORRECT, extracted, explanation);
    }

    /** Wrong, with a score of 0. */
    public static Graded incorrect(@Nullable String extracted, String explanation) {
        return new Graded(0, Outcome.INCORRECT, extracted, explanation);
    }

    /** Right or wrong, with a score of 1 or 0. */
    public static Graded of(boolean right, @Nullable String extracted, String explanation) {
        return right ? correct(extracted, explanation) : incorrect(extracted, explanation);
    }

    /** Right where the score reaches the threshold. */
    public static Graded scored(double score, double threshold, @Nullable String extracted, String explanation) {
        Outcome outcome = Thresholds.reached(score, threshold) ? Outcome.CORRECT : Outcome.INCORRECT;
        return new Graded(score, outcome, extracted, explanation);
    }

    /** Without a score, for this reason. */
    public static Graded without(Outcome outcome, String explanation) {
        return new Graded(0, outcome, null, explanation);
    }

    /** Nothing in the answer could be compared. */
    public static Graded noAnswer(String explanation) {
        return without(Outcome.NO_ANSWER, explanation);
    }

    /** Whether the answer is right. */
    public boolean passed() {
        return outcome == Outcome.CORRECT;
    }

    /** Whether it says something of the model's quality. */
    public boolean isQuality() {
        return outcome.isQuality();
    }
}
