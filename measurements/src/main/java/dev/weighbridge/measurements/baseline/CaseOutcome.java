package dev.weighbridge.measurements.baseline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an answer was graded. Only some say something of the model's quality. */
public enum CaseOutcome {
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

    CaseOutcome(boolean quality) {
        this.quality = quality;
    }

    /** Whether it says something of the model's quality and so belongs in its accuracy. */
    public boolean isQuality() {
        return quality;
    }

    /** Its word in files: {@code no-answer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The outcome of a word in a file; empty where there is none of this name. */
    public static Optional<CaseOutcome> of(String word) {
        return Arrays.stream(values()).filter(o -> o.word().equals(word)).findFirst();
    }
}
