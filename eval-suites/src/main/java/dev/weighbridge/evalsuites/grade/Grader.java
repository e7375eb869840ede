package dev.weighbridge.evalsuites.grade;

/** Says whether an answer is right. A pure function: the same answer gets the same grade; safe to share by threads. */
@FunctionalInterface
public interface Grader {

    /** The grade of an answer. */
    Graded grade(Answer answer);

    /** The same grade, with what other readings of the answer would have given. */
    default Grades grades(Answer answer) {
        return Grades.only(grade(answer));
    }
}
