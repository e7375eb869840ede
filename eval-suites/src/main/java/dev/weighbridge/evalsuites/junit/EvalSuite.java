package dev.weighbridge.evalsuites.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a test of each case of a suite: it asks the target and fails with the grader's explanation where the answer is not
 * right. On a method, that method runs once for each case; on a class, each of its {@code @TestTemplate} methods does.
 *
 * <p>The method's body runs after a right answer and may check more of it. It may take the case ({@link
 * dev.weighbridge.evalsuites.suite.EvalCase}), the answer ({@link dev.weighbridge.evalsuites.grade.Answer}) and its grades
 * ({@link dev.weighbridge.evalsuites.grade.cases.CaseGraded}) as parameters.
 *
 * <p>What is no matter of quality, such as a limit or an error of the gateway, aborts a test with its reason. Where no
 * case at all was answered, the last test fails, so that nothing that was not measured is green. A missing key or file
 * is one failure before anything is sent.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@TestTemplate
@ExtendWith(EvalSuiteExtension.class)
public @interface EvalSuite {
    /**
     * The suite's file, such as {@code triage.yaml}: on the class path beside the test class or at its root, in the
     * working folder, in the project's root or in its {@code eval-suites/suites}; the first that is there.
     */
    String value();

    /**
     * The name of the comparison that holds the target, caps and timeouts; where empty, JUnit's configuration parameter
     * {@code weighbridge.comparison}, which may be a system property.
     */
    String comparison() default "";

    /**
     * The name of a target of the comparison; where empty, the configuration parameter {@code weighbridge.target}, and
     * without it the comparison's incumbent.
     */
    String target() default "";

    /** The most requests in flight, at least 1. */
    int atOnce() default 4;

    /**
     * The most requests that may be sent to all targets of the comparison by the tests of one JVM, where that is less than
     * the comparison's cap; 0 for the comparison's.
     */
    long mostRequests() default 0;
}
