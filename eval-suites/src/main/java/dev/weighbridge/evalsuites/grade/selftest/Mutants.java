package dev.weighbridge.evalsuites.grade.selftest;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.cases.GraderTypes;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import dev.weighbridge.evalsuites.grade.spec.GraderType.Kind;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes wrong answers of a right one, of the kinds its checks are there to catch. */
final class Mutants {
    private Mutants() {}

    /** Wrong answers, each once; none is the reference itself or blank, as no check is needed to reject that. */
    static List<Answer> of(EvalCase evalCase, Answer reference, RandomGenerator random) {
        return evalCase.checks().stream()
                .flatMap(Mutants::singles)
                .filter(check -> check.weight() > 0)
                .flatMap(check -> ofCheck(check, reference, random))
                .filter(answer -> !answer.equals(reference) && !answer.blank())
                .distinct()
                .toList();
    }

    /** The single checks of a check. */
    static Stream<Check.Single> singles(Check check) {
        return check instanceof Check.Several several
                ? several.checks().stream().flatMap(Mutants::singles)
                : Stream.of((Check.Single) check);
    }

    /** What a check looks at. */
    static Kind kind(Check.Single check) {
        return GraderTypes.of(check.type()).map(GraderType::kind).orElse(Kind.TEXT);
    }

    private static Stream<Answer> ofCheck(Check.Single check, Answer reference, RandomGenerator random) {
        if (kind(check) == Kind.TOOL_CALL) {
            return CallMutants.of(reference, random);
        }
        Stream<String> texts = check.negated()
                ? NegatedMutants.of(check, reference.text(), random)
                : texts(check, reference.text(), random);
        return texts.map(reference::withText);
    }

    private static Stream<String> texts(Check.Single check, String text, RandomGenerator random) {
        return switch (kind(check)) {
            case NUMBER, UNIT, DATE -> NumberMutants.of(text, random);
            case CHOICE -> ChoiceMutants.of(check, text);
            case JSON -> JsonMutants.of(text, random);
            case ITEMS -> Stream.concat(ItemMutants.of(text), NumberMutants.of(text, random));
            case LANGUAGE -> LanguageMutants.of(text);
            case LENGTH -> FormMutants.lengths(text);
            case REFUSAL -> FormMutants.compliant();
            case INSTRUCTION -> Stream.concat(FormMutants.instructions(text), LanguageMutants.of(text));
            case OVERLAP, JUDGE -> WordMutants.of(text, random);
            case SERVICE, TOOL_CALL -> Stream.empty();
            case TEXT -> TextMutants.of(check, text, random);
        };
    }
}
