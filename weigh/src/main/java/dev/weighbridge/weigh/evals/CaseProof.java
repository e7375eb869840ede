package dev.weighbridge.weigh.evals;

import dev.weighbridge.evalsuites.grade.selftest.SelfTestResult;
import dev.weighbridge.evalsuites.grade.selftest.SelfTestResult.Verdict;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was found of one case.
 *
 * @param place where its first check stands (file, line and path), or its file where it has none
 * @param result what the self-test found
 */
record CaseProof(String place, SelfTestResult result) {
    private static final Pattern LINE = Pattern.compile("^(.*?:\\d+): .*$");

    /** Whether nothing is left to say of it. */
    boolean proven() {
        return result.verdict() == Verdict.PROVEN && result.idle().isEmpty();
    }

    /** Whether it says the same of every model, right or wrong. */
    boolean unsound() {
        return result.verdict() == Verdict.CANNOT_FAIL || result.verdict() == Verdict.CANNOT_PASS;
    }

    /** The worst first, from 0. */
    int rank() {
        return switch (result.verdict()) {
            case CANNOT_PASS -> 0;
            case CANNOT_FAIL -> 1;
            case NOT_GRADABLE -> 2;
            case NO_REFERENCE -> 3;
            case PROVEN -> 4;
        };
    }

    /** What is to be said of it, as one sentence after the file and the line. */
    String line() {
        return line(place) + ": case \"" + result.caseId() + "\" " + sentence();
    }

    private String sentence() {
        return switch (result.verdict()) {
            case CANNOT_PASS -> "cannot pass: " + result.explanation();
            case CANNOT_FAIL -> "cannot fail: " + accepted();
            case NOT_GRADABLE -> "is not gradable: " + result.explanation();
            case NO_REFERENCE -> "is not self-testable: " + result.explanation();
            case PROVEN -> "is proven, but no wrong answer fails its check at " + idle();
        };
    }

    private String accepted() {
        return result.accepted().isEmpty()
                ? "no wrong answer could be made of its reference"
                : result.explanation() + ", and this one passes: "
                        + result.accepted().get(0);
    }

    private String idle() {
        return result.idle().stream().map(CaseProof::line).distinct().collect(Collectors.joining(", nor at "));
    }

    private static String line(String place) {
        return LINE.matcher(place).replaceFirst("$1");
    }
}
