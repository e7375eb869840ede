package dev.weighbridge.evalsuites.engine.score;

import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.cases.CheckResult;
import dev.weighbridge.evalsuites.suite.Check;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether an answer would be right under other readings of it, such as strict and flexible ones. */
final class Readings {
    private Readings() {}

    /** The names of all readings that any of the checks has. */
    static Set<String> names(List<CheckResult> checks) {
        Set<String> names = new TreeSet<>();
        checks.stream()
                .flatMap(Readings::withParts)
                .forEach(result -> names.addAll(result.sideBySide().keySet()));
        return names;
    }

    private static Stream<CheckResult> withParts(CheckResult result) {
        return Stream.concat(Stream.of(result), result.parts().stream().flatMap(Readings::withParts));
    }

    /** Whether all checks that decide pass; those without this reading by their grade. */
    static boolean right(List<CheckResult> checks, String reading) {
        return checks.stream().filter(result -> result.check().weight() > 0).allMatch(result -> right(result, reading));
    }

    private static boolean right(CheckResult result, String reading) {
        Graded other = result.sideBySide().get(reading);
        if (other != null) {
            return other.passed();
        }
        boolean all = result.check() instanceof Check.Several several && several.threshold() == null;
        return all ? right(result.parts(), reading) : result.graded().passed();
    }
}
