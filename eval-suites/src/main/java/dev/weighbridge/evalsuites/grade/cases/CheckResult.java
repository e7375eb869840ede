package dev.weighbridge.evalsuites.grade.cases;

import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.suite.Check;
import java.util.List;
import java.util.Map;

/**
 * What one check of a case gave.
 *
 * @param check the check
 * @param graded its grade
 * @param sideBySide what other readings of the answer would have given, by name
 * @param parts the results of its own checks, where it is several
 */
public record CheckResult(Check check, Graded graded, Map<String, Graded> sideBySide, List<CheckResult> parts) {
    public CheckResult {
        sideBySide = Map.copyOf(sideBySide);
        parts = List.copyOf(parts);
    }
}
