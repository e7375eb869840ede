package dev.weighbridge.evalsuites.grade.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.grade.spec.GraderType;
import dev.weighbridge.evalsuites.suite.CheckType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a suite may name and what can be graded are written in two places; this holds them together. */
class CheckTypesMeetGradersTest {

    @Test
    void everyTypeASuiteMayNameHasAGraderAndTheOtherWayRound() {
        assertThat(graders()).containsExactlyInAnyOrderElementsOf(CheckType.labels());
    }

    @Test
    void whatStandsForAForeignCheckHasAGraderAndCannotBeNamed() {
        assertThat(GraderTypes.of(CheckType.UNSUPPORTED)).isPresent();
        assertThat(CheckType.of(CheckType.UNSUPPORTED)).isEmpty();
    }

    private static List<String> graders() {
        return GraderTypes.all().stream()
                .map(GraderType::name)
                .filter(name -> !name.equals(CheckType.UNSUPPORTED))
                .toList();
    }
}
