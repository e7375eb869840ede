package dev.weighbridge.evalsuites.claims;

import java.util.List;

/** One verdict out of many findings: one failure fails, and what is not settled leaves the rest unsettled. */
final class Verdicts {
    private Verdicts() {}

    static Verdict of(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.verdict() == Verdict.FAIL)) {
            return Verdict.FAIL;
        }
        boolean passed = findings.stream().allMatch(finding -> finding.verdict() == Verdict.PASS);
        return passed ? Verdict.PASS : Verdict.INCONCLUSIVE;
    }
}
