package dev.weighbridge.evalsuites.grade;

import java.util.Map;

/** Says whether an answer is right. A pure function: the same answer gets the same grade; safe to share by threads. */
@FunctionalInterface
public interface Grader {

    /** The grade of an answer. */
    Graded grade(Answer answer);

    /**
     * What other readings of the same answer would have given, by name, such as {@code strict} and {@code flexible}:
     * shown beside the grade, so that wrong form is told from wrong content. Empty where there is only one reading.
     */
    default Map<String, Graded> sideBySide(Answer answer) {
        return Map.of();
    }
}
