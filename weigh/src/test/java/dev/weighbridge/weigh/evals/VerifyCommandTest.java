package dev.weighbridge.weigh.evals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.json.Json;
import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest {
    private static final Path FILES = Path.of("src/test/resources/evals");

    @TempDir
    private Path folder;

    @Test
    void whatIsFoundOfEverySuiteIsItsGoldenText() {
        GoldenFile.of("evals/verify.txt")
                .matches(() -> verify("every.yaml", "foreign.yaml", "rows.csv", "prompts.jsonl", "many.yaml")
                        .out());
    }

    @Test
    void theSameAsJsonIsItsGoldenText() {
        GoldenFile.of("evals/verify.json")
                .matches(() -> verify("--json", "every.yaml", "foreign.yaml", "rows.csv", "prompts.jsonl")
                        .out());
    }

    @ParameterizedTest
    @CsvSource({"rows.csv, 0", "prompts.jsonl, 0", "foreign.yaml, 0", "many.yaml, 1", "every.yaml, 1"})
    void onlyACaseThatCannotFailOrCannotPassIsAFailure(String suite, int exitCode) {
        Said said = verify(suite);
        assertThat(said.exitCode()).isEqualTo(exitCode);
        assertThat(said.err()).isEmpty();
        assertThat(verify(suite, "--json").exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aCaseThatCannotPassIsAFailureByItself() throws IOException {
        Files.writeString(folder.resolve("s.csv"), "id,prompt,reference,__expected\nsum,What is 1 + 1?,3,equals:2\n");
        Said said = verifyInFolder("s.csv");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out())
                .contains("case \"sum\" cannot pass: ")
                .endsWith("\n1 of 1 cases can never fail or never pass.\n");
    }

    @Test
    void theFirstTwentyFindingsOfASuiteAreShownAndAllOnRequest() {
        String some = verify("many.yaml").out();
        assertThat(some.lines().filter(line -> line.contains("cannot fail:"))).hasSize(20);
        assertThat(some).contains("  and 2 more; --all shows them\n");
        String all = verify("many.yaml", "--all").out();
        assertThat(all.lines().filter(line -> line.contains("cannot fail:"))).hasSize(22);
        assertThat(all).doesNotContain("more;");
    }

    @Test
    void jsonNamesEveryFinding() throws JsonProcessingException {
        JsonNode json = Json.TREES.readTree(verify("many.yaml", "--json").out());
        assertThat(json.path("sound").booleanValue()).isFalse();
        assertThat(json.at("/suites/0/findings")).hasSize(22);
    }

    @Test
    void jsonIsTheSameOnAConsoleThatKnowsNoKorean() throws JsonProcessingException {
        String json = verify("every.yaml", "--json").out();
        assertThat(json).matches("\\p{ASCII}+");
        assertThat(Json.TREES
                        .readTree(json)
                        .at("/suites/0/findings/1/wrongAnswersAccepted/0")
                        .textValue())
                .isEqualTo("\"있습니다.\"");
    }

    @Test
    void theSeedDecidesWhichWrongAnswersAreMadeAndIsTold() throws JsonProcessingException {
        String seven = verify("every.yaml", "--json", "--seed", "7").out();
        assertThat(Json.TREES.readTree(seven).path("seed").intValue()).isEqualTo(7);
        assertThat(verify("every.yaml", "--json", "--seed", "7").out()).isEqualTo(seven);
    }

    @Test
    void aNameIsLookedForAmongTheShippedSuites() {
        Said said = TestingConsole.inProject().run("evals", "verify", "facts-ko");
        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .startsWith("suite ")
                .contains("eval-suites/suites/facts-ko.yaml    400     400 ")
                .endsWith("Nothing wrong was found: 400 of 400 cases are proven.\n");
    }

    @Test
    void withoutNamesAllShippedSuitesAreTested() throws IOException {
        Path suites = Files.createDirectories(folder.resolve("eval-suites/suites/cases"));
        Files.writeString(suites.resolve("part.jsonl"), "{");
        for (String name : new String[] {"rows.csv", "prompts.jsonl"}) {
            Files.copy(FILES.resolve(name), suites.resolveSibling(name));
        }
        Said said = verifyInFolder();
        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .contains("\neval-suites/suites/prompts.jsonl ", "\neval-suites/suites/rows.csv ")
                .endsWith("Nothing wrong was found: 1 of 2 cases are proven, and the others cannot be tested.\n");
    }

    @Test
    void aFolderStandsForTheSuitesInIt() throws IOException {
        Files.copy(
                FILES.resolve("rows.csv"),
                Files.createDirectories(folder.resolve("mine")).resolve("rows.csv"));
        Files.writeString(folder.resolve("mine/notes.txt"), "no suite");
        assertThat(verifyInFolder("mine/").out()).contains("\nmine/rows.csv ").doesNotContain("notes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notes.txt | notes.txt: is no suite; give a .yaml, .csv or .jsonl file",
                "broken.yaml | broken.yaml:1: case \"x\": chekcs is unknown here; did you mean \"checks\"?",
                "wrong.csv | wrong.csv:2: case \"a\": checks: numeric value is \"many\"; give a number",
                "utf16.csv | utf16.csv: is UTF-16; save it as UTF-8",
                "none.csv | none.csv: no such file or suite; give the path of a .yaml, .csv or .jsonl file",
                "empty | empty: holds no suite; give a .yaml, .csv or .jsonl file, or their folder",
                "good.csv none.csv | none.csv: no such file",
                "--sed 3 | there is no option --sed; did you mean \"--seed\"?",
                "--seed x | Invalid value for option '--seed': 'x' is not a long; see weigh help evals verify"
            })
    void whatCannotBeReadIsOneLineAndEndsWith64(String arguments, String line) throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Files.copy(FILES.resolve("broken.txt"), folder.resolve("broken.yaml"));
        Files.copy(FILES.resolve("rows.csv"), folder.resolve("good.csv"));
        Files.writeString(folder.resolve("notes.txt"), "no suite");
        Files.writeString(folder.resolve("wrong.csv"), "id,prompt,reference,__expected\na,b,c,numeric:many\n");
        Files.write(folder.resolve("utf16.csv"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0});

        Said said = verifyInFolder(arguments.split(" "));

        assertThat(said.exitCode()).isEqualTo(64);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .startsWith("weigh evals verify: ")
                .contains(line)
                .hasLineCount(1)
                .doesNotContain("Exception");
    }

    @Test
    void withoutShippedSuitesAndWithoutNamesTheWayOutIsTold() {
        assertThat(verifyInFolder())
                .isEqualTo(
                        new Said(
                                64,
                                "",
                                "weigh evals verify: eval-suites/suites: no such folder; run from the project's root, or name a suite\n"));
    }

    @Test
    void aNameNearAShippedSuiteIsGuessed() {
        Said said = TestingConsole.inProject().run("evals", "verify", "fact-en");
        assertThat(said)
                .isEqualTo(new Said(
                        64, "", "weigh evals verify: fact-en: no such file or suite; did you mean \"facts-en\"?\n"));
    }

    private static Said verify(String... arguments) {
        return run(FILES, arguments);
    }

    private Said verifyInFolder(String... arguments) {
        return run(folder, arguments);
    }

    private static Said run(Path folder, String... arguments) {
        String[] line = new String[arguments.length + 2];
        line[0] = "evals";
        line[1] = "verify";
        System.arraycopy(arguments, 0, line, 2, arguments.length);
        return TestingConsole.in(folder, Map.of()).run(line);
    }
}
