package dev.weighbridge.evalsuites.grade.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Cases;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import org.junit.jupiter.api.Test;

class GuardedPatternTest {
    private static final String COSTLY = "(.*)(.*)(.*)(.*)(.*)=";

    @Test
    void anExpressionThatBacktracksWithoutEndGivesUp() {
        GuardedPattern catastrophic = GuardedPattern.of(COSTLY, 0);
        assertThat(catastrophic.find("x".repeat(500) + "=")).isPresent();
        assertThatExceptionOfType(GuardedPattern.TooCostly.class).isThrownBy(() -> catastrophic.find("x".repeat(500)));
    }

    @Test
    void anExpressionThatRecursesTooDeepGivesUp() {
        assertThatExceptionOfType(GuardedPattern.TooCostly.class)
                .isThrownBy(() -> GuardedPattern.of("(?:a|b)*c", 0).find("ab".repeat(2_000_000)));
    }

    @Test
    void anOrdinaryExpressionMayReadALongText() {
        assertThat(GuardedPattern.of("총액:\\s*\\d+원", 0).find("가".repeat(200_000) + "총액: 300원"))
                .hasValue("총액: 300원");
    }

    @Test
    void aCostlyExpressionIsTheGradersFault() {
        var check = Cases.check("regex", COSTLY);
        var grader = RegexGrader.of(new CheckFields(check, Cases.of(check), Ports.NONE));
        assertThat(grader.grade(Answer.ofText("x".repeat(500))).outcome()).isEqualTo(CaseOutcome.GRADER_ERROR);
    }

    @Test
    void boundariesAreSpelledOutOutsideOfClassesAndQuotesOnly() {
        assertThat(AsciiBoundaries.in("a\\\\b[\\w]\\Q\\b\\E")).isEqualTo("a\\\\b[\\w]\\Q\\b\\E");
        assertThat(AsciiBoundaries.in("\\bx")).doesNotContain("\\b").endsWith("x");
    }
}
