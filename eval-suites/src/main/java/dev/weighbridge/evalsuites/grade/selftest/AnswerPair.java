package dev.weighbridge.evalsuites.grade.selftest;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.cases.CaseGrader;
import dev.weighbridge.evalsuites.grade.judge.LabelledAnswer;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Two answers to a case of which it is known what they are: for simulated models, and for whoever has to show the
 * difference.
 *
 * @param right one that the checks accept, or people do
 * @param wrong one that they reject, for what it says
 */
public record AnswerPair(Answer right, Answer wrong) {
    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /**
     * The pair of a case: its reference and a near miss, or a labelled answer that is wrong where a judge decides. Empty where it has no reference, or the checks tell none apart.
     *
     * @param seed which near miss it is
     * @throws dev.weighbridge.measurements.userfile.UserFileException where a check is not well written
     */
    public static Optional<AnswerPair> of(EvalCase evalCase, long seed) {
        if (evalCase.checks().isEmpty()) {
            return Optional.empty();
        }
        CaseGrader grader = CaseGrader.of(evalCase, Ports.NONE);
        RandomGenerator random = ALGORITHM.create(seed ^ evalCase.id().hashCode());
        Optional<AnswerPair> labelled = labelled(evalCase, grader);
        return labelled.isPresent() ? labelled : provable(evalCase, grader, random);
    }

    /** Where a judge decides, people's word is what is known. */
    private static Optional<AnswerPair> labelled(EvalCase evalCase, CaseGrader grader) {
        return References.of(evalCase)
                .filter(reference -> grader.grade(reference).overall().outcome() == CaseOutcome.NOT_GRADABLE)
                .flatMap(reference -> LabelledAnswer.of(evalCase).stream()
                        .filter(answer -> !answer.good())
                        .findFirst()
                        .map(wrong -> new AnswerPair(reference, Answer.ofText(wrong.answer()))));
    }

    private static Optional<AnswerPair> provable(EvalCase evalCase, CaseGrader grader, RandomGenerator random) {
        return References.of(evalCase)
                .filter(reference -> grader.grade(reference).overall().passed())
                .flatMap(reference -> Mutants.of(evalCase, reference, random).stream()
                        .filter(answer -> grader.grade(answer).overall().outcome() == CaseOutcome.INCORRECT)
                        .findFirst()
                        .map(wrong -> new AnswerPair(reference, wrong)));
    }
}
