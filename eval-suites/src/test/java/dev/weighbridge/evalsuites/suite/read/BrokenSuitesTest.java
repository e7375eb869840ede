package dev.weighbridge.evalsuites.suite.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighbridge.evalsuites.suite.CheckType;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.measurements.testing.Breakage;
import dev.weighbridge.measurements.testing.SchemaFile;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static final SchemaFile SCHEMA = SchemaFile.read(Path.of("../docs/schema/suite.schema.json"));

    @TempDir
    private Path folder;

    static Stream<Breakage> seenByTheSchemaToo() {
        return Breakage.table("suites/seen-by-schema.txt");
    }

    static Stream<Breakage> seenByTheLoaderOnly() {
        return Breakage.table("suites/seen-by-loader.txt");
    }

    @Test
    void theFileThatIsBrokenHereIsGood() throws IOException {
        assertThat(load(GOOD).cases()).hasSize(4);
        assertThat(SCHEMA.complaints(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"seenByTheSchemaToo", "seenByTheLoaderOnly"})
    void aMistakeIsOneLineThatTellsHowToMendIt(Breakage breakage) {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> load(breakage.in(GOOD)))
                .withMessage("suites/mine.yaml"
                        + breakage.message().replace("@types@", String.join(", ", CheckType.labels())))
                .withMessageNotContaining("\n")
                .withNoCause();
    }

    @ParameterizedTest
    @MethodSource("seenByTheSchemaToo")
    void theEditorSeesItToo(Breakage breakage) {
        assertThat(SCHEMA.complaints(breakage.in(GOOD))).as(breakage.message()).isNotEmpty();
    }

    private Suite load(String yaml) throws IOException {
        Path suites = Files.createDirectories(folder.resolve("suites"));
        Files.writeString(suites.resolve("more.csv"), "prompt,__expected\nWhy?,contains:because\n");
        Path file = suites.resolve("mine.yaml");
        Files.writeString(file, yaml);
        return SuiteFile.yaml(file);
    }
}
