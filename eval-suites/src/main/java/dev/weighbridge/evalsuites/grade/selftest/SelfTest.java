package dev.weighbridge.evalsuites.grade.selftest;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.cases.CaseGraded;
import dev.weighbridge.evalsuites.grade.cases.CaseGrader;
import dev.weighbridge.evalsuites.grade.cases.CheckResult;
import dev.weighbridge.evalsuites.grade.selftest.SelfTestResult.Verdict;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tests the checks of cases: each must accept its own reference and reject the near misses made of it, such as a number
 * off by one, another option, a changed field, an argument left out, words in another order.
 */
public final class SelfTest {
    private static final int MOST_SHOWN = 5;

    private final long seed;
    private final Ports ports;

    private SelfTest(long seed, Ports ports) {
        this.seed = seed;
        this.ports = ports;
    }

    /** A self-test whose wrong answers are the same for the same seed, whatever other cases a suite has. */
    public static SelfTest seeded(long seed) {
        return new SelfTest(seed, Ports.NONE);
    }

    /** The same with what graders may ask. */
    public SelfTest with(Ports others) {
        return new SelfTest(seed, others);
    }

    /**
     * The result of each case, in order.
     *
     * @throws dev.weighbridge.measurements.userfile.UserFileException where a check is not well written
     */
    public List<SelfTestResult> of(Suite suite) {
        return suite.cases().stream().map(this::of).toList();
    }

    /**
     * The result of a case.
     *
     * @throws dev.weighbridge.measurements.userfile.UserFileException where a check is not well written
     */
    public SelfTestResult of(EvalCase evalCase) {
        CaseGrader grader = CaseGrader.of(evalCase, ports);
        Optional<Answer> reference = References.of(evalCase);
        if (evalCase.checks().isEmpty()) {
            return SelfTestResult.untried(evalCase.id(), Verdict.NOT_GRADABLE, "the case has no checks");
        }
        return reference
                .map(answer -> tested(evalCase, grader, answer))
                .orElseGet(() -> SelfTestResult.untried(
                        evalCase.id(),
                        Verdict.NO_REFERENCE,
                        "no reference is given, and none follows from the checks"));
    }

    private SelfTestResult tested(EvalCase evalCase, CaseGrader grader, Answer reference) {
        Graded own = grader.grade(reference).overall();
        if (own.outcome() == CaseOutcome.NOT_GRADABLE || own.outcome() == CaseOutcome.GRADER_ERROR) {
            return SelfTestResult.untried(evalCase.id(), Verdict.NOT_GRADABLE, own.explanation());
        }
        if (!own.passed()) {
            return SelfTestResult.untried(
                    evalCase.id(), Verdict.CANNOT_PASS, "the reference is rejected: " + own.explanation());
        }
        return mutated(evalCase, grader, reference);
    }

    private SelfTestResult mutated(EvalCase evalCase, CaseGrader grader, Answer reference) {
        List<Answer> wrong = Mutants.of(evalCase, reference, random(evalCase));
        List<CaseGraded> grades = wrong.stream().map(grader::grade).toList();
        long rejected =
                grades.stream().filter(graded -> rejected(graded.overall())).count();
        List<String> accepted = Stream.iterate(0, i -> i < wrong.size(), i -> i + 1)
                .filter(i -> !rejected(grades.get(i).overall()))
                .map(i -> shown(wrong.get(i)))
                .limit(MOST_SHOWN)
                .toList();
        String said = rejected + " of " + wrong.size() + " wrong answers are rejected";
        return new SelfTestResult(
                evalCase.id(),
                rejected > 0 ? Verdict.PROVEN : Verdict.CANNOT_FAIL,
                said,
                wrong.size(),
                accepted,
                idle(evalCase, grades));
    }

    private static boolean rejected(Graded graded) {
        return !graded.passed() && graded.isQuality();
    }

    private static List<String> idle(EvalCase evalCase, List<CaseGraded> grades) {
        return evalCase.checks().stream()
                .flatMap(Mutants::singles)
                .filter(check -> grades.stream()
                        .flatMap(graded -> graded.checks().stream())
                        .flatMap(SelfTest::leaves)
                        .filter(result -> result.check() == check)
                        .allMatch(result -> result.graded().passed()))
                .map(Check::place)
                .toList();
    }

    private static Stream<CheckResult> leaves(CheckResult result) {
        return result.parts().isEmpty()
                ? Stream.of(result)
                : result.parts().stream().flatMap(SelfTest::leaves);
    }

    private RandomGenerator random(EvalCase evalCase) {
        return RandomGeneratorFactory.of("L64X128MixRandom")
                .create(seed * 1_000_003 + evalCase.id().hashCode());
    }

    private static String shown(Answer answer) {
        String calls = answer.toolCalls().stream()
                .map((ToolCall call) -> call.name() + "(" + call.arguments() + ")")
                .collect(Collectors.joining("; "));
        return calls.isEmpty() ? Texts.quoted(answer.text()) : calls;
    }
}
