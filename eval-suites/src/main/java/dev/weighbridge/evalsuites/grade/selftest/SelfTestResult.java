package dev.weighbridge.evalsuites.grade.selftest;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a case's own reference says of its checks.
 *
 * @param caseId the case
 * @param verdict what was found
 * @param explanation why, in one sentence
 * @param tried how many wrong answers were made of the reference
 * @param accepted the wrong answers that passed all the same, shortened
 * @param idle the places of checks that no wrong answer failed
 */
public record SelfTestResult(
        String caseId, Verdict verdict, String explanation, int tried, List<String> accepted, List<String> idle) {

    /** What a self-test can find. */
    public enum Verdict {
        /** The reference passes, and a wrong answer made of it does not. */
        PROVEN,
        /** The reference passes, and so does every wrong answer made of it. */
        CANNOT_FAIL,
        /** The case's own reference does not pass. */
        CANNOT_PASS,
        /** There is no reference to test with. */
        NO_REFERENCE,
        /** A check needs what is not there, such as a model for embeddings, or the case has none. */
        NOT_GRADABLE
    }

    public SelfTestResult {
        requireNonNull(verdict, "verdict is null");
        requireNonNull(explanation, "explanation is null");
        accepted = List.copyOf(accepted);
        idle = List.copyOf(idle);
    }

    static SelfTestResult untried(String caseId, Verdict verdict, String explanation) {
        return new SelfTestResult(caseId, verdict, explanation, 0, List.of(), List.of());
    }
}
