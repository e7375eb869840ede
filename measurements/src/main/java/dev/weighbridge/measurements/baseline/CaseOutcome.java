package dev.weighbridge.measurements.baseline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an answer was graded. */
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
    /** No answer was delivered. */
    INFRASTRUCTURE_ERROR(false),
    /** The grader failed. */
    GRADER_ERROR(false),
    /** What is needed to grade it is missing. */
    NOT_GRADABLE(false),
    /** It was never asked to the end. */
    SKIPPED(false);

    private final boolean quality;

    CaseOutcome(boolean quality) {
        this.quality = quality;
    }

    /** Whether it says something of the model's quality. */
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
