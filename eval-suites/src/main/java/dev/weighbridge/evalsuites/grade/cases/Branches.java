package dev.weighbridge.evalsuites.grade.cases;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.Grades;
import dev.weighbridge.evalsuites.grade.NotAvailable;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the branches of a case. */
record Branches(EvalCase context, Ports ports) {

    /** The branch of a check. */
    Branch of(Check check) {
        return check instanceof Check.Several several ? several(several) : single((Check.Single) check);
    }

    private Branch single(Check.Single check) {
        boolean service = Graders.typeOf(check).kind() == GraderType.Kind.SERVICE;
        Grader plain = Graders.single(check, context, ports);
        return new Leaf(check, check.negated() ? new Negated(plain) : plain, service);
    }

    private Branch several(Check.Several check) {
        if (check.checks().isEmpty()) {
            throw new UserFileException(check.place() + ": has no checks; list some or remove it");
        }
        return new Node(check, check.checks().stream().map(this::of).toList());
    }

    private record Leaf(Check check, Grader grader, boolean service) implements Branch {
        @Override
        public CheckResult result(Answer answer) {
            try {
                Grades grades = grader.grades(answer);
                return new CheckResult(check, grades.graded(), grades.sideBySide(), List.of());
            } catch (NotAvailable e) {
                return without(CaseOutcome.NOT_GRADABLE, String.valueOf(e.getMessage()));
            } catch (RuntimeException | StackOverflowError e) {
                return without(CaseOutcome.GRADER_ERROR, "the grader failed: " + e);
            }
        }

        private CheckResult without(CaseOutcome outcome, String because) {
            return new CheckResult(check, Graded.without(outcome, because), Map.of(), List.of());
        }
    }

    private record Node(Check.Several check, List<Branch> parts) implements Branch {
        @Override
        public CheckResult result(Answer answer) {
            List<CheckResult> results =
                    parts.stream().map(part -> part.result(answer)).toList();
            Graded graded = Combination.of(parts, results, check.threshold());
            return new CheckResult(check, graded, Map.of(), results);
        }

        @Override
        public boolean service() {
            return parts.stream().allMatch(Branch::service);
        }
    }

    /** Right where the other is wrong. Where nothing could be compared, nothing is right: that is no way to hold back. */
    private record Negated(Grader plain) implements Grader {
        @Override
        public Graded grade(Answer answer) {
            return negated(plain.grade(answer));
        }

        @Override
        public Grades grades(Answer answer) {
            Grades grades = plain.grades(answer);
            Map<String, Graded> negated = new HashMap<>();
            grades.sideBySide().forEach((name, graded) -> negated.put(name, negated(graded)));
            return new Grades(negated(grades.graded()), negated);
        }

        private static Graded negated(Graded graded) {
            return switch (graded.outcome()) {
                case CORRECT -> Graded.incorrect(graded.extracted(), "not wanted: " + graded.explanation());
                case INCORRECT -> Graded.correct(graded.extracted(), "as wanted: " + graded.explanation());
                default -> graded;
            };
        }
    }
}
