package dev.weighbridge.evalsuites.grade.cases;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.suite.Check;

/** A check with its graders, which makes a result of an answer. */
interface Branch {

    Check check();

    CheckResult result(Answer answer);

    /** Whether it looks only at how the answer came, and is left out where it cannot be graded. */
    boolean service();

    /** The same as a grader. */
    default Grader grader() {
        return answer -> result(answer).graded();
    }
}
