package dev.weighbridge.evalsuites.grade;

import java.util.Map;

/**
 * The grade of an answer, and what other readings of it would have given.
 *
 * @param graded the grade
 * @param sideBySide by the name of a reading, such as {@code strict} and {@code flexible}: shown beside the grade, so
 *     that wrong form is told from wrong content; empty where there is only one reading
 */
public record Grades(Graded graded, Map<String, Graded> sideBySide) {
    public Grades {
        sideBySide = Map.copyOf(sideBySide);
    }

    /** The grade of an answer that has only one reading. */
    public static Grades only(Graded graded) {
        return new Grades(graded, Map.of());
    }

    /** The grades of the readings of an answer, of which the one named decides. */
    public static Grades decidedBy(String reading, Map<String, Graded> readings) {
        Graded graded = readings.get(reading);
        if (graded == null) {
            throw new IllegalArgumentException(reading + " is none of the readings " + readings.keySet());
        }
        return new Grades(graded, readings);
    }
}
