package dev.weighbridge.evalsuites.grade.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Cases;
import dev.weighbridge.evalsuites.grade.Examples;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.ifeval.IfEvalGraders;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import dev.weighbridge.evalsuites.suite.CheckType;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.text.Normalizer;
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
                    holds(row, grader, "accept", CaseOutcome.CORRECT);
                    holds(row, grader, "reject", CaseOutcome.INCORRECT);
                    holds(row, grader, "no-answer", CaseOutcome.NO_ANSWER);
                }));
    }

    @Test
    void everyTypeHasExamplesItAcceptsAndRejectsAndKoreanAmongThem() {
        for (GraderType type : GraderTypes.all()) {
            List<Examples.Row> rows = Examples.rows().stream()
                    .filter(row -> row.type().equals(type.name()))
                    .toList();
            if (type.name().equals(CheckType.UNSUPPORTED)) {
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

    @Test
    void howHangulIsComposedAndWhatSpaceSurroundsItChangesNoGrade() {
        for (Examples.Row row : Examples.rows()) {
            boolean exact = row.toString().contains("exact") || row.type().matches("ifeval|llm-rubric");
            Grader grader = Graders.of(row.check(), Cases.of(row.check()), Cases.PORTS);
            Stream.of("accept", "reject", "no-answer")
                    .flatMap(column -> row.answers(column).stream())
                    .filter(answer -> !exact)
                    .forEach(answer -> assertThat(grader.grade(spread(answer)).outcome())
                            .as("%s of %s", row, spread(answer))
                            .isEqualTo(grader.grade(answer).outcome()));
        }
    }

    @Test
    void noAnswerMakesAGraderFail() {
        String letters = "가나 -1.5,/{}[]\"\n*#:.A(B)②\\\uD83Dé\u200B년월kmf%";
        Seeded.check(300, random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Examples.Row row =
                    Examples.rows().get(random.nextInt(Examples.rows().size()));
            CaseGraded graded =
                    CaseGrader.of(Cases.of(row.check()), Cases.PORTS).grade(Answer.ofText(text.toString()));
            assertThat(graded.overall().isQuality() || row.check().type().matches("latency|cost|similar"))
                    .as("%s %s %s", row, text, graded)
                    .isTrue();
        });
    }

    private static Answer spread(Answer answer) {
        return answer.withText("\n " + Normalizer.normalize(answer.text(), Normalizer.Form.NFD) + " \n");
    }

    private static void holds(Examples.Row row, Grader grader, String column, CaseOutcome expected) {
        for (Answer answer : row.answers(column)) {
            Graded graded = grader.grade(answer);
            assertThat(graded.outcome())
                    .as("%s: %s gives %s", column, answer, graded)
                    .isEqualTo(expected);
        }
    }
}
