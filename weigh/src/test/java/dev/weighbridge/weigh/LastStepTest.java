package dev.weighbridge.weigh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighbridge.weigh.testing.TestingConsole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored run, as the build's last step meets it. */
class LastStepTest {
    private static final String STOCK = "streaminglatencysimulation-20261121020000000";

    @TempDir
    private Path root;

    private Path run;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void copyTheStoredRun() throws IOException {
        run = Files.createDirectories(root.resolve("reports/runs/r1"));
        for (String file : new String[] {"run.json", "exchanges.jsonl"}) {
            try (InputStream in = requireNonNull(getClass().getResourceAsStream("/run/" + file))) {
                Files.copy(in, run.resolve(file));
            }
        }
        Path results = root.resolve("simulations/target/gatling");
        Files.createDirectories(results.resolve(STOCK));
        Files.writeString(results.resolve("lastRun.txt"), STOCK + "\n");
    }

    @Test
    void aRunWithoutBaselineEndsGreenWithItsVerdictWritten() throws IOException {
        conclude(Map.of());
        assertThat(said.toString(UTF_8))
                .contains("Gate: NO BASELINE: there is no blessed run to compare with; to make this one");
        assertThat(run.resolve("verdict.json")).isNotEmptyFile();
        assertThat(run.resolve("junit.xml")).isNotEmptyFile();
        assertThat(run.resolve("index.html")).content().contains("id=\"verdict\"");
        assertThat(run.resolve("finished")).exists();
        assertThat(root.resolve("reports/history/simulated.jsonl")).content().hasLineCount(1);
    }

    @Test
    void theVerdictIsAddedToTheSummaryOfTheBuildServer() throws IOException {
        Path summary = root.resolve("summary.md");
        Files.writeString(summary, "before\n");
        conclude(Map.of("GITHUB_STEP_SUMMARY", summary.toString()));
        assertThat(summary).content().startsWith("before\n## Gate: NO BASELINE\n");
    }

    @Test
    void whatCannotBeComparedEndsTheBuildWithEveryReasonAfterAllIsWritten() throws IOException {
        blessAsReal();
        assertThatExceptionOfType(RunFailed.class)
                .isThrownBy(() -> conclude(Map.of()))
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(3));
        assertThat(said.toString(UTF_8)).contains("weigh: FAILED: ").contains("Gate: INVALID: ");
        assertThat(run.resolve("verdict.md")).content().startsWith("## Gate: INVALID\n");
        assertThat(run.resolve("finished"))
                .as("the next run must not go on with this one")
                .exists();
    }

    @Test
    void aDamagedBaselineEndsTheBuildAndLosesNoReport() throws IOException {
        Files.createDirectories(root.resolve("reports/baselines"));
        Files.writeString(root.resolve("reports/baselines/simulated.json"), "{");
        assertThatExceptionOfType(RunFailed.class)
                .isThrownBy(() -> conclude(Map.of()))
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(64));
        assertThat(said.toString(UTF_8))
                .contains("weigh: FAILED: the run was not judged: baseline ")
                .contains("delete it and bless a run anew");
        assertThat(run.resolve("index.html")).isNotEmptyFile();
        assertThat(run.resolve("verdict.json")).doesNotExist();
    }

    /** Against a real gateway's baseline nothing simulated can be compared. */
    private void blessAsReal() throws IOException {
        Files.writeString(run.resolve("finished"), "");
        TestingConsole.in(root, Map.of()).run("bless", "r1");
        Files.delete(run.resolve("finished"));
        Path baseline = root.resolve("reports/baselines/simulated.json");
        Files.writeString(baseline, Files.readString(baseline).replace("\"simulated\":true", "\"simulated\":false"));
    }

    private void conclude(Map<String, String> environment) throws IOException {
        PrintStream console = new PrintStream(said, true, UTF_8);
        new LastStep(root, "r1", console, environment::get).conclude(Instant.EPOCH);
    }
}
