package dev.weighbridge.evalsuites.suite.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.testing.Rendered;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuitesTest {
    private static final Path ROWS = Path.of("src/test/resources/rows");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ifeval.jsonl", "bfcl_simple.json", "bfcl_own.jsonl"})
    void rowsOfKnownDataSetsAreReadAsTheyAre(String name) {
        GoldenFile.of("rows/" + name.replaceFirst("\\..*", ".txt"))
                .matches(() -> Rendered.of(Suites.load(ROWS.resolve(name))));
    }

    @Test
    void aSetOfPromptsIsTakenAsItStands() throws IOException {
        Suite suite = load("x.csv", "id,prompt,system\na,Write {{x}} \\{{,Be brief.\n");
        assertThat(suite.cases().get(0).messages())
                .containsExactly(new Message.SystemPrompt("Be brief."), new Message.User("Write {{x}} \\{{"));
    }

    @Test
    void aFileOfCasesIsASuiteByItself() throws IOException {
        Suite suite = load("x.csv", "prompt,city,__expected\nWhere is {{city}}?,Paris,contains:France\n");
        assertThat(suite.name()).isEqualTo("x");
        assertThat(suite.cases().get(0).messages()).containsExactly(new Message.User("Where is Paris?"));
        assertThat(suite.cases().get(0).checks()).hasSize(1);
        assertThat(load("y.jsonl", "{\"prompt\":\"Hi\",\"checks\":[\"Ho\"]}\n").cases())
                .hasSize(1);
    }

    @Test
    void whatASpreadsheetWritesIsRead() throws IOException {
        Suite suite = load(
                "x.csv", "\uFEFFprompt,__expected\r\n\"Two\r\nlines, \"\"quoted\"\"\",equals:yes\r\n\r\nNext,\r\n");
        assertThat(suite.cases())
                .extracting(EvalCase::messages)
                .containsExactly(
                        List.of(new Message.User("Two\r\nlines, \"quoted\"")), List.of(new Message.User("Next")));
    }

    @Test
    void aHugeCellIsRead() throws IOException {
        String huge = "하나 ".repeat(500_000);
        Suite suite = load("x.csv", "id,prompt,__expected\na,\"" + huge + "\",x\n");
        assertThat(suite.cases().get(0).messages()).containsExactly(new Message.User(huge));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{{",
                "{{a",
                "{{a.",
                ".",
                "-1",
                "\"",
                "[",
                "{\"a\":",
                "- ",
                "? ",
                "\n",
                "(",
                "contains:",
                "#",
                "\\"
            })
    void endlessRepetitionIsASuiteOrOneLine(String what) throws IOException {
        String many = what.repeat(100_000);
        for (String name : List.of("x.yaml", "x.csv", "x.jsonl", "deep.yaml", "deep.jsonl", "p.yaml")) {
            String text = switch (name) {
                case "x.yaml" -> "cases: [ { prompt: '{{page}}', vars: { page: { file: page.txt, from: 1 } } } ]";
                case "deep.yaml" -> "tests: " + many;
                case "deep.jsonl" -> "{\"prompt\": " + many.replace("\n", "");
                case "x.csv" -> "prompt,__expected\n" + many + ",\"" + many.replace("\"", "\"\"") + "\"\n";
                case "x.jsonl" ->
                    "{\"id\": \"1" + many.replace("\\", "").replace("\"", "").replace("\n", "") + "\", \"question\": "
                            + "\"a\", \"function\": [{\"name\": \"f\"}], \"ground_truth\": []}";
                default ->
                    "prompts: [ file://page.txt ]\ntests: [ { assert: [ { type: contains-any, value: file://page.txt } ] } ]";
            };
            Files.writeString(Files.createDirectories(folder.resolve("suites")).resolve("page.txt"), many);
            try {
                assertThat(load(name, text).cases()).isNotEmpty();
            } catch (UserFileException e) {
                assertThat(e.getMessage()).hasSizeLessThan(1_000).doesNotContain("\n");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x.csv | prompt,ciy^Where is {{city}}?,Paris^ | 2: case 1: prompt uses {{city}}, and there is no such variable; did you mean \"ciy\"?",
                "x.csv | prompt,city^Where?,Paris^ | 2: case 1: vars.city is used by nothing; write {{city}} where it belongs, or remove it",
                "x.csv | prompt,__exspected^Where?,Paris^ | 2: case 1: __exspected is unknown here; known: id, description, system, prompt, messages, examples, tools, tool-choice, parallel-tool-calls, response-format, extra, vars, matrix, checks, threshold, reference, language, tags, weight, cluster, repeats",
                "x.csv | id,prompt,weight^a,Where?,1^a,When?,1^ | 3: id \"a\" is already used at suites/x.csv:2; ids are unique",
                "x.csv | prompt,weight^Where?,1^^Where?,1^ | 4: is the same case as at suites/x.csv:2; remove one, or ask it twice with repeats: 2",
                "x.csv | prompt,weight^\"Where | is not CSV: (startline 2) EOF reached before encapsulated token finished; put the whole text in double quotes and double those within",
                "x.csv | prompt,weight^ | has no cases; give at least one",
                "x.csv | prompt,weight^Das ist schÃ¶n,1^ | 2: \"Ã¶\" is \"ö\" in UTF-8 that was read as WINDOWS-1252 and saved again; export the file again as UTF-8, or undo it: iconv -f UTF-8 -t WINDOWS-1252",
                "x.jsonl | {\"prompt\": \"Hi\", \"checks\": []^ | 1: is not JSON: Unexpected end-of-input: expected close marker for Object",
                "x.jsonl | {\"prompt\": \"Hi\", \"chekcs\": []}^ | 1: case 1: chekcs is unknown here; did you mean \"checks\"?",
                "x.jsonl | {\"key\": 1, \"prompt\": \"Hi\", \"instruction_id_list\": [\"a\"], \"kwargs\": []}^ | 1: instruction_id_list and kwargs are not equally long; give one mapping of arguments for each instruction",
                "x.jsonl | {\"id\": \"multi_1\", \"question\": [[{\"role\": \"user\", \"content\": \"a\"}], []], \"function\": [{\"name\": \"f\"}], \"ground_truth\": []}^ | 1: question has 2 turns; only rows of one turn can be asked",
                "x.jsonl | {\"id\": \"simple_1\", \"question\": \"a\", \"function\": [{\"name\": \"f\"}]}^ | 1: possible_answer is missing; give the calls that are right, or [] where none is",
                "x.yaml | cases: [ { prompt: Das ist schÃ¶n } ]^ | 1: \"Ã¶\" is \"ö\" in UTF-8 that was read as WINDOWS-1252 and saved again; export the file again as UTF-8, or undo it: iconv -f UTF-8 -t WINDOWS-1252",
                "x.yaml | cases: &a [ *a ]^ | 1: aliases (*name) are not supported; write the value out",
                "x.yaml | cases: []^ | has no cases; give at least one",
                "x.yaml | prompt: Hi^ | 1: cases is missing; list them here, or name a .csv or .jsonl file",
                "x.txt | Hi^ | is no suite; give a .yaml, .csv or .jsonl file",
            })
    void aMistakeIsNamedWithItsLine(String name, String text, String message) {
        refused(name, text.replace('^', '\n').getBytes(UTF_8), message);
    }

    @Test
    void bytesThatAreNotUtf8AreNamed() {
        refused(
                "x.csv",
                "prompt,weight\nGrüße,1\n".getBytes(ISO_8859_1),
                "2: byte 0xfc is not UTF-8; save the file as UTF-8");
        refused("x.yaml", "prompts: [a]\n".getBytes(UTF_16), "is UTF-16; save it as UTF-8");
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> Suites.load(folder.resolve("suites/none.yaml")))
                .withMessage("suites/none.yaml: no such file");
    }

    @Test
    void aVariableFromAFileIsFoundBesideAFileOfCases() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("suites")).resolve("page.txt"), "A page.\n");
        Suite suite = load("x.jsonl", "{\"prompt\": \"{{p}}\", \"vars\": {\"p\": {\"file\": \"page.txt\"}}}\n");
        assertThat(suite.cases().get(0).messages()).containsExactly(new Message.User("A page."));
    }

    private void refused(String name, byte[] bytes, String message) {
        String separator = Character.isDigit(message.charAt(0)) ? ":" : ": ";
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> load(name, bytes))
                .withMessage("suites/" + name + separator + message);
    }

    private Suite load(String name, String text) throws IOException {
        return load(name, text.getBytes(UTF_8));
    }

    private Suite load(String name, byte[] bytes) throws IOException {
        Path file = Files.createDirectories(folder.resolve("suites")).resolve(name);
        Files.write(file, bytes);
        return Suites.load(file);
    }
}
