package dev.weighbridge.evalsuites.grade.selftest;

import dev.weighbridge.evalsuites.suite.Check;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Answers that have what a check does not want. */
final class NegatedMutants {
    private NegatedMutants() {}

    /** The text with the unwanted thing added, the unwanted thing alone, and what would be right were it wanted. */
    static Stream<String> of(Check.Single check, String text, RandomGenerator random) {
        Stream<String> added =
                TextMutants.values(check).flatMap(value -> Stream.of(text + " " + value, value + " " + text, value));
        return switch (Mutants.kind(check)) {
            case REFUSAL -> FormMutants.refusals();
            case JSON -> Stream.concat(added, Stream.of("{}", "[]", "{\"a\": 1}"));
            case LANGUAGE -> LanguageMutants.of(text);
            case LENGTH -> FormMutants.lengths(text);
            case INSTRUCTION -> Stream.concat(FormMutants.instructions(text), added);
            default -> Stream.concat(added, WordMutants.of(text, random));
        };
    }
}
