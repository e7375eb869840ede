package dev.weighbridge.weigh.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored run, rendered anew. */
class ReportCommandTest {
    /** What {@code sha256sum} says of the stored run's journal. */
    private static final String SHA_256 = "718be512d5272929cdabd84ff00f5e2a4a3bbc6853e17c56bea080b7457a814b";

    @TempDir
    private Path root;

    private Path run;

    @BeforeEach
    void copyTheStoredRun() throws IOException {
        run = Files.createDirectories(root.resolve("reports/runs/r1"));
        for (String file : new String[] {"run.json", "exchanges.jsonl"}) {
            try (InputStream in = requireNonNull(getClass().getResourceAsStream("/run/" + file))) {
                Files.copy(in, run.resolve(file));
            }
        }
    }

    @Test
    void everythingIsMadeFromTheFolderAloneAndSaidWhere() {
        Said said = report("reports/runs/r1");
        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .startsWith("Weighed: run r1, comparison simulated  [SIMULATED: no real model was asked]\n")
                .contains("  paid           concurrency 6      12 of 12")
                .endsWith("Report: " + run.resolve("index.html").toUri() + "\n");
        assertThat(run.resolve("index.html")).content().startsWith("<!doctype html>");
        assertThat(run.resolve("exchanges.csv")).content().hasLineCount(13);
        assertThat(run.resolve("summary.json")).content().contains("\"journal\": \"" + SHA_256 + "\"");
    }

    @Test
    void aPageIsMadeInAnotherLanguageOnRequest() {
        assertThat(report("--language", "ko", "r1").exitCode()).isZero();
        assertThat(run.resolve("index.html"))
                .content()
                .contains("<html lang=\"ko\">", "\ubc29\ubc95\uacfc \uc2e0\ub8b0\ub3c4");
        assertThat(report("--language", "en", "r1").exitCode()).isZero();
        assertThat(run.resolve("index.html")).content().contains("<html lang=\"en\">", "Method and trust");
    }

    @Test
    void aLanguageThatIsNotKnownEndsWith64AndTheWayOut() {
        assertThat(report("--language", "kor", "r1"))
                .isEqualTo(new Said(
                        64,
                        "",
                        "weigh report: --language is \"kor\", and no page is in this language; did you mean \"ko\"?"
                                + System.lineSeparator()));
        assertThat(report("--language", "ko", "--compare", "r1", "r1").exitCode())
                .isEqualTo(64);
    }

    @Test
    void runsAreSetSideBySideWorkloadByWorkload() throws IOException {
        Path other = Files.createDirectories(root.resolve("reports/runs/r2"));
        Files.copy(run.resolve("exchanges.jsonl"), other.resolve("exchanges.jsonl"));
        Files.writeString(
                other.resolve("run.json"),
                Files.readString(run.resolve("run.json")).replace("\"run\": \"r1\"", "\"run\": \"r2\""));
        assertThat(report("r1").exitCode()).isZero();
        assertThat(report("r2").exitCode()).isZero();
        assertThat(report("--compare", "r1", "r2").err()).isEmpty();
        GoldenFile.of("run/compared.txt")
                .matches(() -> report("--compare", "r1", "r2").out());
    }

    @Test
    void aRunWithoutASummaryIsToldHowToGetOne() {
        assertThat(report("--compare", "r1", "r1"))
                .isEqualTo(new Said(
                        64,
                        "",
                        "weigh report: r1: holds no summary.json; make it: weigh report r1" + System.lineSeparator()));
        assertThat(run.resolve("summary.json")).doesNotExist();
    }

    @Test
    void oneRunAloneIsNotSetBesideAnything() {
        assertThat(report("--compare", "r1").exitCode()).isEqualTo(64);
    }

    @Test
    void theLatestRunIsMeantWhereNoneIsNamed() throws IOException {
        Files.createSymbolicLink(root.resolve("reports/latest"), Path.of("runs/r1"));
        assertThat(report().exitCode()).isZero();
        assertThat(run.resolve("index.html")).exists();
    }

    @Test
    void theLatestRunIsFoundByATextFileTooWhereLinksAreImpossible() throws IOException {
        Files.writeString(root.resolve("reports/latest"), "runs/r1\n");
        assertThat(report().exitCode()).isZero();
        assertThat(run.resolve("index.html")).exists();
    }

    @Test
    void aSecondRenderingIsTheSameAndTheJournalStaysAsItIs() throws IOException {
        String journal = Files.readString(run.resolve("exchanges.jsonl"));
        Said first = report("reports/runs/r1");
        String page = Files.readString(run.resolve("index.html"));
        assertThat(report("reports/runs/r1")).isEqualTo(first);
        assertThat(run.resolve("index.html")).hasContent(page);
        assertThat(run.resolve("exchanges.jsonl")).hasContent(journal);
    }

    @Test
    void noRunYetEndsWith64AndTheWayToOne() {
        assertThat(report())
                .isEqualTo(new Said(
                        64,
                        "",
                        "weigh report: reports/latest: no such folder; make a run with mvn gatling:test, or name one "
                                + "below reports/runs" + System.lineSeparator()));
    }

    @Test
    void aDamagedManifestEndsWith3() throws IOException {
        Files.writeString(run.resolve("run.json"), "{ \"version\": 1, ");
        assertUnusable(report("reports/runs/r1"));
    }

    @Test
    void aPageThatCannotBeWrittenEndsWith3() throws IOException {
        Files.createDirectories(run.resolve("index.html/in-the-way"));
        assertUnusable(report("reports/runs/r1"));
    }

    @Test
    void aJournalThatCannotBeReadEndsWith3() throws IOException {
        Files.delete(run.resolve("exchanges.jsonl"));
        Files.createDirectory(run.resolve("exchanges.jsonl"));
        assertUnusable(report("reports/runs/r1"));
    }

    private static void assertUnusable(Said said) {
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .startsWith("weigh report: reports/runs/r1: cannot be rendered (")
                .endsWith("; is a file damaged, or not yours to read or write?" + System.lineSeparator())
                .hasLineCount(1);
    }

    private Said report(String... folders) {
        String[] arguments =
                Stream.concat(Stream.of("report"), Stream.of(folders)).toArray(String[]::new);
        return TestingConsole.in(root, Map.of()).run(arguments);
    }
}
