package dev.weighbridge.evalsuites.suite.promptfoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.CheckType;
import dev.weighbridge.evalsuites.suite.Loaded;
import dev.weighbridge.evalsuites.suite.Notice;
import dev.weighbridge.evalsuites.suite.testing.Rendered;
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

class PromptfooFileTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/promptfoo");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "files", "unsupported"})
    void whatIsCarriedOverAndWhatIsNotIsWrittenDown(String name) {
        GoldenFile.of("promptfoo/" + name + ".txt")
                .matches(() -> Rendered.of(PromptfooFile.load(EXAMPLES.resolve(name + ".yaml"))));
    }

    @Test
    void nothingIsLostOfAConfigurationThatUsesOnlyWhatThereIs() {
        assertThat(PromptfooFile.load(EXAMPLES.resolve("plain.yaml")).notices())
                .extracting(Notice::message)
                .containsExactly("names models; a comparison says here which are asked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tets: [] | 2: tets is unknown here; did you mean \"tests\"?",
                "tests: none.csv | 2: tests names \"none.csv\", and there is no such file; give its path from the folder of the suite",
                "tests: [ { assert: [ { $ref: '#/assertionTemplates/x' } ] } ] | 2: tests.assert refers to \"x\", and there is no such assertion template; known: ",
                "tests: [ { threshold: high } ] | 2: tests.threshold is \"high\"; give a number from 0 to 1",
                "scenarios: [ { tests: [ ] } ] | 2: scenarios is a scenario without config; give a list of them",
            })
    void aMistakeIsNamedWithItsLine(String line, String message) {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> load("prompts: [ 'Say {{x}}' ]\n" + line + "\n"))
                .withMessage("suites/pf.yaml:" + message.stripTrailing() + (message.endsWith("known:") ? " " : ""));
    }

    @Test
    void aConfigurationThatLeavesNothingToAskIsRefused() {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> load("prompts: [ '{{ x | y }}' ]\n"))
                .withMessageEndingWith(
                        "prompts has no prompt that can be asked here; write one as a text with {{variables}}");
    }

    @Test
    void promptsAloneAreAskedAsTheyAre() throws IOException {
        assertThat(load("prompts: [ 'Say hi', 'Say ho' ]\n").suite().cases()).hasSize(2);
    }

    @Test
    void theSameTestTwiceIsTwoCases() throws IOException {
        Loaded loaded = load("prompts: [ Hi ]\ntests: [ { vars: { a: 1 } }, { vars: { a: 1 } } ]\n");
        assertThat(loaded.suite().cases()).hasSize(2);
        assertThat(loaded.suite().cases().get(1).id())
                .isEqualTo(loaded.suite().cases().get(0).id() + "-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ assert: [ { type: javascript, value: x } ] }",
                "{ assert: [ { type: equals, value: x, tranform: y } ] }",
                "{ asert: [ ] }",
                "{ assertScoringFunction: f }",
                "{ options: { transform: x } }",
                "{ options: { prefix: '{{ a | b }}' } }",
            })
    void whatCannotBeCarriedMakesItsCaseUngradable(String test) throws IOException {
        Loaded loaded = load("prompts: [ Hi ]\ntests: [ " + test + " ]\n");
        List<Check> checks = loaded.suite().cases().get(0).checks();
        assertThat(checks)
                .anyMatch(check -> check instanceof Check.Single single
                        && single.type().equals(CheckType.UNSUPPORTED)
                        && !single.negated()
                        && single.weight() == 1);
        assertThat(loaded.notices()).isNotEmpty();
    }

    private Loaded load(String yaml) throws IOException {
        Path file = Files.createDirectories(folder.resolve("suites")).resolve("pf.yaml");
        Files.writeString(file, yaml);
        return PromptfooFile.load(file);
    }
}
