package dev.weighbridge.evalsuites.grade.cases;

import static dev.weighbridge.evalsuites.grade.Cases.check;
import static dev.weighbridge.evalsuites.grade.Cases.threshold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Cases;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GradersTest {
    private static final List<@Nullable Object> JUNK = Arrays.asList(
            null,
            "",
            "x",
            "3",
            -1,
            0,
            2.5,
            true,
            List.of(),
            List.of("a"),
            List.of(1, List.of()),
            Map.of(),
            Map.of("a", "b"),
            "[",
            "{}",
            "서울",
            "/a",
            "①");

    @Test
    void anUnknownTypeIsNamedWithTheOneProbablyMeant() {
        complains(
                check("contians", "x"),
                "suite.yaml:3: checks: no check has the type \"contians\"; did you mean \"contains\"?");
    }

    @Test
    void anUnknownSettingIsNamedWithTheOneProbablyMeant() {
        complains(
                check("numeric", 5, Map.of("tolerence", 1)),
                "suite.yaml:3: checks: numeric has the unknown setting \"tolerence\"; did you mean \"tolerance\"?");
        complains(
                check("contains", "x", Map.of("foo", 1)),
                "suite.yaml:3: checks: contains has the unknown setting \"foo\"; it takes none");
    }

    @Test
    void aMissingOrEmptyValueIsRefused() {
        complains(check("contains", null), "suite.yaml:3: checks: contains needs a value; give the text to look for");
        complains(
                check("contains", ""),
                "suite.yaml:3: checks: contains value is empty, so everything would pass; give a text");
        complains(
                check("contains-all", List.of()),
                "suite.yaml:3: checks: contains-all value is empty; give at least one text");
    }

    @Test
    void aValueOfTheWrongKindIsRefused() {
        complains(
                check("contains", List.of("a")),
                "suite.yaml:3: checks: contains value is a list or a mapping; give one value");
        complains(
                check("numeric", "five"),
                "suite.yaml:3: checks: numeric value is \"five\"; give a number, such as 42, -1.5 or 3/4");
        complains(
                check("numeric", 5, Map.of("tolerance", -1)),
                "suite.yaml:3: checks: numeric tolerance is \"-1\"; give a number of at least 0");
        complains(
                check("date", "soon"), "suite.yaml:3: checks: date value is \"soon\"; give a date, such as 2026-05-01");
        complains(
                check("numeric", 5, Map.of("extraction", "strickt")),
                "suite.yaml:3: checks: numeric extraction is \"strickt\"; did you mean \"strict\"?");
        complains(
                check("refusal", "x"),
                "suite.yaml:3: checks: refusal value is given, and there is nothing to give; remove it");
    }

    @Test
    void aBrokenExpressionOrSchemaIsRefusedBeforeAnyRequest() {
        complainsOf(check("regex", "("), "suite.yaml:3: checks: regex value is no regular expression: ");
        complainsOf(
                check("is-json", Map.of("type", "objekt")),
                "suite.yaml:3: checks: is-json value is not a JSON Schema: ");
        complainsOf(check("json-schema", "{"), "suite.yaml:3: checks: json-schema value is not a JSON Schema; ");
        complainsOf(check("json-equals", "{"), "suite.yaml:3: checks: json-equals value is not JSON; ");
        complainsOf(
                check("json-pointer", Map.of("a", 1)),
                "suite.yaml:3: checks: json-pointer value holds \"a\"; a pointer begins with a slash");
    }

    @Test
    void aSchemaIsNeverFetched() {
        complainsOf(
                check("is-json", Map.of("$ref", "http://127.0.0.1:1/schema.json")),
                "suite.yaml:3: checks: is-json value is not a JSON Schema: ");
    }

    @Test
    void aThresholdThatCannotDecideIsRefused() {
        complainsOf(threshold(check("rouge-n", "a"), 75), "suite.yaml:3: checks: rouge-n has a threshold of 75.0; ");
        complainsOf(threshold(check("bleu", "a"), 0), "suite.yaml:3: checks: bleu has a threshold of 0.0; ");
        complainsOf(check("latency", null), "suite.yaml:3: checks: latency needs a threshold; ");
    }

    @Test
    void instructionsAndTheirArgumentsAreChecked() {
        complains(
                check("ifeval", "punctuation:no_coma"),
                "suite.yaml:3: checks: ifeval value names the unknown instruction \"punctuation:no_coma\"; did you mean \"punctuation:no_comma\"?");
        complainsOf(
                check("ifeval", "length_constraints:number_words"),
                "suite.yaml:3: checks: ifeval value length_constraints:number_words needs the argument num_words");
        complainsOf(
                check("ifeval", "length_constraints:number_words", Map.of("num_words", 5, "relation", "more")),
                "suite.yaml:3: checks: ifeval length_constraints:number_words relation is \"more\"; ");
        complainsOf(
                check("ifeval", List.of("punctuation:no_comma"), Map.of("kwargs", List.of(Map.of("keyword", "x")))),
                "suite.yaml:3: checks: ifeval value punctuation:no_comma has the unknown argument \"keyword\"; it takes none");
    }

    @Test
    void toolCallsInNeitherFormAreRefused() {
        complainsOf(check("tool-call", List.of("f")), "suite.yaml:3: checks: tool-call value is no list of calls; ");
        complainsOf(
                check("tool-call", List.of(Map.of("f", Map.of("x", 1)))),
                "suite.yaml:3: checks: tool-call value lists no accepted values of x; ");
    }

    @Test
    void whateverACheckHoldsItIsGradedOrComplainedOfInOneLine() {
        Seeded.check(400, random -> {
            Check.Single check = junk(random);
            try {
                assertThat(Graders.of(check, Cases.of(check), Cases.PORTS)
                                .grade(Answer.ofText("답은 3, {\"a\": 1} x"))
                                .explanation())
                        .isNotEmpty();
            } catch (UserFileException e) {
                assertThat(e.getMessage()).startsWith("f:1: c: ").doesNotContain("\n");
            }
        });
    }

    private static Check.Single junk(RandomGenerator random) {
        GraderType type = GraderTypes.all().get(random.nextInt(GraderTypes.all().size()));
        List<String> names = type.settings();
        Map<String, @Nullable Object> settings = names.isEmpty()
                ? Map.of()
                : Collections.singletonMap(names.get(random.nextInt(names.size())), pick(JUNK, random));
        Double threshold = random.nextBoolean() ? null : (Double) random.nextDouble();
        return new Check.Single(type.name(), false, pick(JUNK, random), settings, threshold, 1, null, "f:1: c");
    }

    private static @Nullable Object pick(List<@Nullable Object> junk, RandomGenerator random) {
        return junk.get(random.nextInt(junk.size()));
    }

    private static void complains(Check check, String message) {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> Graders.of(check, Cases.of(check)))
                .withMessage(message);
    }

    private static void complainsOf(Check check, String beginning) {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> Graders.of(check, Cases.of(check)))
                .withMessageStartingWith(beginning);
    }
}
