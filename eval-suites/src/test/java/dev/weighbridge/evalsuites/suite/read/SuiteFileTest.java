package dev.weighbridge.evalsuites.suite.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.testing.Rendered;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.testing.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuiteFileTest {
    private static final Path FULL = Path.of("src/test/resources/suites/full.yaml");
    private static final String SMALL = """
            prompt: "Is {{x}} even?"
            checks: [ "equals:{{y}}" ]
            cases:
              - { vars: { x: 1, y: "no" }, tags: [ odd ] }
              - { id: two, vars: { x: 2, y: "yes" } }
            """;

    @TempDir
    private Path folder;

    @Test
    void everythingASuiteCanSayIsReadAsItIsMeant() {
        GoldenFile.of("suites/full.txt").matches(() -> Rendered.of(SuiteFile.yaml(FULL)));
    }

    @Test
    void aSuiteIsNamedAfterItsFileUnlessItGivesAName() throws IOException {
        assertThat(load(SMALL).name()).isEqualTo("mine");
        assertThat(load("name: other\n" + SMALL).name()).isEqualTo("other");
    }

    @Test
    void aCaseWithoutAnIdKeepsTheOneThatIsMadeOfItsContent() throws IOException {
        String before = load(SMALL).cases().get(0).id();
        String moved = SMALL.replace("cases:", "cases:\n  - { vars: { x: 3, y: \"no\" } }")
                .replace("[ odd ]", "[ other ]");
        assertThat(load(moved).cases()).extracting(EvalCase::id).contains(before);
        assertThat(before).matches("[0-9a-f]{12}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Is {{x}} even? | Is {{ x }} even?",
                "x: 1, | x: \"1\",",
                "tags: [ odd ] | tags: [ other ]",
                "prompt: | description: For people.`prompt:",
                "cases: | # a comment`cases:",
                "equals:{{y}} | equals: {{y}}",
            })
    void whatMeansTheSameHasTheSameHash(String one, String other) throws IOException {
        assertThat(load(changed(one, other)).hash()).isEqualTo(load(SMALL).hash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Is {{x}} even? | Is {{x}} odd?",
                "equals: | contains:",
                "equals: | not-equals:",
                "id: two | id: 2",
                "prompt: | system: Be brief.`prompt:",
                "prompt: | extra: { top_k: 1 }`prompt:",
                "prompt: | language: en`prompt:",
                "prompt: | threshold: 0.5`prompt:",
                "prompt: | repeats: 2`prompt:",
                "prompt: | weight: 2`prompt:",
                "prompt: | cluster: a`prompt:",
                "prompt: | reference: a`prompt:",
                "prompt: | tools: [ { name: f } ]`prompt:",
            })
    void whatDecidesWhatIsAskedOrGradedChangesTheHash(String one, String other) throws IOException {
        assertThat(load(changed(one, other)).hash()).isNotEqualTo(load(SMALL).hash());
    }

    @Test
    void aFileOfCasesCountsInTheHashAsItsContentDoes() throws IOException {
        Files.writeString(folder.resolve("some.csv"), "x,y\n1,no\n");
        Suite first = load("prompt: 'Is {{x}} {{y}}?'\ncases: some.csv\n");
        Files.writeString(folder.resolve("some.csv"), "y,x\r\n\"no\",1\r\n");
        assertThat(load("prompt: 'Is {{x}} {{y}}?'\ncases: some.csv\n").hash()).isEqualTo(first.hash());
        Files.writeString(folder.resolve("some.csv"), "x,y\n2,no\n");
        assertThat(load("prompt: 'Is {{x}} {{y}}?'\ncases: some.csv\n").hash()).isNotEqualTo(first.hash());
    }

    @Test
    void aVariableStandsAsItIsWrittenAndIsNotLookedAtAgain() throws IOException {
        Suite suite = load("""
                cases:
                  - { prompt: "{{a}} {{b}} \\\\{{a}} {{ c.d }}", vars: { a: "{{b}}", b: 007, c: { d: 1.50 } } }
                """);
        assertThat(suite.cases().get(0).messages()).containsExactly(new Message.User("{{b}} 007 {{a}} 1.50"));
    }

    private Suite load(String yaml) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, yaml);
        return SuiteFile.yaml(file);
    }

    private static String changed(String one, String other) {
        assertThat(SMALL).contains(one);
        return SMALL.replace(one, other.replace('`', '\n'));
    }
}
