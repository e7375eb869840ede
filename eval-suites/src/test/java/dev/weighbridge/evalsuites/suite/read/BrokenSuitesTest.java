package dev.weighbridge.evalsuites.suite.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.weighbridge.evalsuites.suite.CheckType;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenSuitesTest {
    private static final String GOOD = """
            name: mine
            language: en
            repeats: 2
            weight: 2
            threshold: 0.5
            response-format: json
            tools: [ { name: f } ]
            checks: [ { type: contains, value: "a" } ]
            cases:
              - { id: one, prompt: "Is {{city}} in {{land}}?", vars: { city: Paris, land: France } }
              - id: two
                matrix: { tone: [a, b] }
                messages: [ { role: user, content: Hi } ]
                vars: { answer: "4" }
                checks: [ "{{answer}}", "not-contains:{{tone}}" ]
              - more.csv
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> seenByTheSchemaToo() throws IOException {
        return rows("seen-by-schema.txt");
    }

    static Stream<Arguments> seenByTheLoaderOnly() throws IOException {
        return rows("seen-by-loader.txt");
    }

    @Test
    void theFileThatIsBrokenHereIsGood() throws IOException {
        assertThat(load(GOOD).cases()).hasSize(4);
        assertThat(SuiteSchema.read().complaints(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"seenByTheSchemaToo", "seenByTheLoaderOnly"})
    void aMistakeIsOneLineThatTellsHowToMendIt(String good, String broken, String message) {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> load(breaking(good, broken)))
                .withMessage("suites/mine.yaml" + message.replace("@types@", String.join(", ", CheckType.labels())))
                .withMessageNotContaining("\n")
                .withNoCause();
    }

    @ParameterizedTest
    @MethodSource("seenByTheSchemaToo")
    void theEditorSeesItToo(String good, String broken, String message) {
        assertThat(SuiteSchema.read().complaints(breaking(good, broken)))
                .as(message)
                .isNotEmpty();
    }

    private static String breaking(String good, String broken) {
        assertThat(GOOD).contains(good);
        return GOOD.replace(good, broken);
    }

    /** Three lines a row, and an empty one: what is replaced, by what, and the message after the file's name. */
    private static Stream<Arguments> rows(String table) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/suites", table));
        return Stream.of(text.strip().split("\n\n")).map(row -> {
            String[] lines = row.split("\n", -1);
            return arguments(lines[0], lines[1], lines[2]);
        });
    }

    private Suite load(String yaml) throws IOException {
        Path suites = Files.createDirectories(folder.resolve("suites"));
        Files.writeString(suites.resolve("more.csv"), "prompt,__expected\nWhy?,contains:because\n");
        Path file = suites.resolve("mine.yaml");
        Files.writeString(file, yaml);
        return SuiteFile.yaml(file);
    }
}
