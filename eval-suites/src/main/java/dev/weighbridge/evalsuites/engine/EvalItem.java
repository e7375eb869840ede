package dev.weighbridge.evalsuites.engine;

import static java.util.Objects.requireNonNull;

/**
 * One question that must get one answer. It is its own key: two items are the same where all of this is.
 *
 * @param suite the suite's name
 * @param suiteHash the hash of all that decides what is asked and how it is graded
 * @param caseId the case's id, unique in its suite
 * @param target the target's name
 * @param parameters a hash of how the target is asked: model, dialect, sampling, length and further fields
 * @param repeat how often the case was already asked of this target, from 0
 */
public record EvalItem(String suite, String suiteHash, String caseId, String target, String parameters, int repeat) {
    public EvalItem {
        requireNonNull(suite, "suite is null");
        requireNonNull(suiteHash, "suiteHash is null");
        requireNonNull(caseId, "caseId is null");
        requireNonNull(target, "target is null");
        requireNonNull(parameters, "parameters is null");
        if (repeat < 0) {
            throw new IllegalArgumentException("repeat is " + repeat + "; the first is 0");
        }
    }
}
