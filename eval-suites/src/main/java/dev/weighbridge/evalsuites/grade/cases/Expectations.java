package dev.weighbridge.evalsuites.grade.cases;

import dev.weighbridge.evalsuites.suite.Check;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a case expects of the way an answer comes.
 *
 * @param refusal whether it asks for a refusal
 * @param truncation whether it accepts an answer that is cut off
 */
record Expectations(boolean refusal, boolean truncation) {

    static Expectations of(List<Check> checks) {
        List<Check.Single> singles =
                checks.stream().flatMap(Expectations::singles).toList();
        return new Expectations(
                singles.stream().anyMatch(check -> refusal(check) || finish(check, "content_filter")),
                singles.stream().anyMatch(check -> finish(check, "length")));
    }

    private static Stream<Check.Single> singles(Check check) {
        return check instanceof Check.Several several
                ? several.checks().stream().flatMap(Expectations::singles)
                : Stream.of((Check.Single) check);
    }

    private static boolean refusal(Check.Single check) {
        return !check.negated()
                && (check.type().equals("refusal") || check.type().equals("is-refusal"));
    }

    private static boolean finish(Check.Single check, String reason) {
        boolean named = check.value() instanceof List<?> reasons
                ? reasons.contains(reason)
                : Objects.equals(check.value(), reason);
        return !check.negated() && check.type().equals("finish-reason") && named;
    }
}
