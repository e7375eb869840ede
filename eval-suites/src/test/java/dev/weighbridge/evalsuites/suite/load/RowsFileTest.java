package dev.weighbridge.evalsuites.suite.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsFileTest {
    @TempDir
    private Path folder;

    @Test
    void csvIsReadWithQuotesLineEndsAndColumnsInAnyOrder() throws IOException {
        String csv = """
                prompt,id,system
                "Say ""hi"", please",a,
                "Two
                lines",b,Be brief.
                """;
        assertThat(load("x.csv", csv))
                .containsExactly(
                        new PromptCase("a", null, "Say \"hi\", please"),
                        new PromptCase("b", "Be brief.", "Two\nlines"));
    }

    @Test
    void jsonlIsReadWithEscapesAndEmptyLinesBetween() throws IOException {
        String jsonl = """
                {"id": "a", "prompt": "한글 \\uD83D\\uDE00"}

                {"id": "b", "prompt": "Hi", "system": "Be brief."}
                {"id": "c", "prompt": "Hi", "system": null}
                """;
        assertThat(load("x.jsonl", jsonl))
                .containsExactly(
                        new PromptCase("a", null, "한글 😀"),
                        new PromptCase("b", "Be brief.", "Hi"),
                        new PromptCase("c", null, "Hi"));
    }

    @Test
    void whatASpreadsheetWritesIsRead() throws IOException {
        assertThat(load("x.csv", "\uFEFFid,prompt\r\na,Hi\r\n")).containsExactly(new PromptCase("a", null, "Hi"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,promt`a,Hi | 2: case \"a\": prompt is missing; write what the user asks, here or for the whole suite",
                "id,text`a,Hi | 2: case \"a\": prompt is missing; write what the user asks, here or for the whole suite",
                "id`a | 2: prompt is missing; write one or remove the row",
                "id,prompt,id`a,Hi,b | 1: a column is given twice; keep one",
                "id,prompt`a,Hi, there | 2: has 3 fields where the header has 2; put texts with commas, quotes or line ends in double quotes",
                "id,prompt`a,Hi`a,Ho | 3: id \"a\" is already used at suites/x.csv:2; ids are unique",
                "id,prompt`a,\"Two`lines\"`a,Ho | 4: id \"a\" is already used at suites/x.csv:2; ids are unique",
                "id,prompt`a,\" \" | 2: prompt is empty; write one or remove the row",
                "id,prompt```a,Hi``a,Ho | 6: id \"a\" is already used at suites/x.csv:4; ids are unique",
                "id,prompt`a,\"Hi | is not CSV: (startline 2) EOF reached before encapsulated token finished; put the whole text in double quotes and double those within",
                "id,prompt`a,\"Hi\"there | is not CSV: Invalid character between encapsulated token and delimiter at line: 2, position: 17; put the whole text in double quotes and double those within",
                "id,prompt | has no cases; give at least one",
            })
    void aMistakeInACsvIsNamedWithItsLine(String csv, String message) {
        refused("x.csv", csv.replace('`', '\n'), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"a\",\"prompts\":\"Hi\"} | 1: case \"a\": prompts is unknown here; did you mean \"prompt\"?",
                "{\"id\":\"a\"} | 1: prompt is missing; write one or remove the row",
                "[1] | 1: is not a JSON object; write {\"id\": \"...\", \"prompt\": \"...\"}",
                "{\"id\":\"a\",\"id\":\"b\",\"prompt\":\"Hi\"} | 1: is not JSON: Duplicate field 'id'",
                "{\"id\":\"a\",\"prompt\":\"Hi\"}^{\"id\":\"a\",\"prompt\":\"Ho\"} | 2: id \"a\" is already used at suites/x.jsonl:1; ids are unique",
            })
    void aMistakeInAJsonlIsNamedWithItsLine(String jsonl, String message) {
        refused("x.jsonl", jsonl.replace('^', '\n'), message);
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithTheirLine() {
        refused(
                "x.csv",
                "id,prompt\na,Grüße\n".getBytes(ISO_8859_1),
                "2: byte 0xfc is not UTF-8; save the file as UTF-8");
    }

    @Test
    void lostCharactersAreNamedWithTheirLine() {
        refused(
                "x.csv",
                "id,prompt\na,Hi\nb,Gr\uFFFD\uFFFDe\n",
                "3: holds U+FFFD: characters were lost when the file was converted; export it again as UTF-8");
    }

    @Test
    void textThatWasMisreadBeforeIsNamedWithAWayOut() {
        refused(
                "x.csv",
                "id,prompt\na,Das ist schÃ¶n\n",
                "2: \"Ã¶\" is \"ö\" in UTF-8 that was read as WINDOWS-1252 and saved again; export the file again as "
                        + "UTF-8, or undo it: iconv -f UTF-8 -t WINDOWS-1252");
    }

    @Test
    void anotherEndingIsNoSuite() {
        refused("x.txt", "id,prompt\na,Hi\n", "is no suite; give a .yaml, .csv or .jsonl file");
    }

    private void refused(String name, String text, String message) {
        refused(name, text.getBytes(UTF_8), message);
    }

    private void refused(String name, byte[] bytes, String message) {
        String separator = Character.isDigit(message.charAt(0)) ? ":" : ": ";
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> load(name, bytes))
                .withMessage("suites/" + name + separator + message);
    }

    private List<PromptCase> load(String name, String text) throws IOException {
        return load(name, text.getBytes(UTF_8));
    }

    private List<PromptCase> load(String name, byte[] bytes) throws IOException {
        Path file = Files.createDirectories(folder.resolve("suites")).resolve(name);
        Files.write(file, bytes);
        return Suites.load(file).cases().stream().map(EvalCase::asked).toList();
    }
}
