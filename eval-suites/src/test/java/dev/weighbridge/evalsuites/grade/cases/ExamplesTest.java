package dev.weighbridge.evalsuites.grade.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Cases;
import dev.weighbridge.evalsuites.grade.Examples;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.ifeval.IfEvalGraders;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExamplesTest {
    @TestFactory
    Stream<DynamicTest> everyExampleIsGradedAsTheTableSays() {
        return Examples.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.check().toString(), () -> {
                    Grader grader = Graders.of(row.check(), Cases.of(row.check()), Cases.PORTS);
                    holds(row, grader, "accept", Graded.Outcome.CORRECT);
                    holds(row, grader, "reject", Graded.Outcome.INCORRECT);
                    holds(row, grader, "no-answer", Graded.Outcome.NO_ANSWER);
                }));
    }

    @Test
    void everyTypeHasExamplesItAcceptsAndRejectsAndKoreanAmongThem() {
        for (GraderType type : GraderTypes.all()) {
            List<Examples.Row> rows = Examples.rows().stream()
                    .filter(row -> row.type().equals(type.name()))
                    .toList();
            if (type.name().equals(GraderTypes.UNSUPPORTED)) {
                continue;
            }
            assertThat(rows)
                    .as(type.name())
                    .anyMatch(row -> !row.answers("accept").isEmpty());
            assertThat(rows)
                    .as(type.name())
                    .anyMatch(row -> !row.answers("reject").isEmpty());
            if (type.kind() != GraderType.Kind.SERVICE) {
                assertThat(rows.toString()).as(type.name()).containsPattern("[가-힣]");
            }
        }
    }

    @Test
    void everyInstructionHasAnExample() {
        assertThat(IfEvalGraders.instructions()).hasSize(25);
        assertThat(Examples.rows().stream()
                        .filter(row -> row.type().equals("ifeval"))
                        .map(row -> row.check().value()))
                .containsAll(IfEvalGraders.instructions());
    }

    private static void holds(Examples.Row row, Grader grader, String column, Graded.Outcome expected) {
        for (Answer answer : row.answers(column)) {
            Graded graded = grader.grade(answer);
            assertThat(graded.outcome())
                    .as("%s: %s gives %s", column, answer, graded)
                    .isEqualTo(expected);
        }
    }
}
