package dev.weighbridge.weigh.gate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored run, blessed and judged. */
class GateAndBlessTest {
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
        Files.writeString(run.resolve("finished"), "");
    }

    @Test
    void withoutABaselineTheGateSaysHowToMakeOneAndEndsWell() {
        Said said = weigh("gate", "r1");
        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .contains("Gate: NO BASELINE: there is no blessed run to compare with; to make this one the baseline: "
                        + "bin/weigh bless r1\n");
        assertThat(run.resolve("verdict.json")).content().contains("\"status\":\"NO BASELINE\"");
        assertThat(run.resolve("verdict.md")).content().startsWith("## Gate: NO BASELINE\n");
        assertThat(run.resolve("junit.xml")).isNotEmptyFile();
        assertThat(run.resolve("index.html")).isNotEmptyFile();
    }

    @Test
    void aBlessedRunIsTheBaselineOfTheNext() throws IOException {
        Said blessed = weigh("bless", "reports/runs/r1");
        assertThat(blessed.exitCode()).isZero();
        assertThat(blessed.out())
                .startsWith("Blessed: run r1 is the baseline of simulated  [SIMULATED: no real model was asked]\n")
                .contains("Earlier blessed runs whose times are kept: 0\n");
        assertThat(root.resolve("reports/baselines/simulated.json"))
                .content()
                .contains("\"comparison\": \"simulated\"")
                .doesNotContain("content");
        assertThat(weigh("gate", "r1").out()).contains(", against run r1\n");
    }

    @Test
    void blessingTheSameRunAgainChangesNothingButTheTime() throws IOException {
        weigh("bless", "r1");
        assertThat(weigh("bless", "r1").out()).contains("Earlier blessed runs whose times are kept: 0\n");
    }

    @Test
    void aRunThatDidNotFinishIsNoBaseline() throws IOException {
        Files.delete(run.resolve("finished"));
        Said said = weigh("bless", "r1");
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err())
                .startsWith(
                        "weigh bless: run r1: did not finish, so it is no baseline; go on with it: mvn gatling:test")
                .hasLineCount(1);
        assertThat(root.resolve("reports/baselines")).doesNotExist();
    }

    @Test
    void aDamagedBaselineIsNamedWithTheWayOut() throws IOException {
        weigh("bless", "r1");
        Files.writeString(root.resolve("reports/baselines/simulated.json"), "{");
        Said said = weigh("gate", "r1");
        assertThat(said.exitCode()).isEqualTo(64);
        assertThat(said.err())
                .contains("simulated.json cannot be used: ")
                .contains("restore the file, or delete it and bless a run anew")
                .hasLineCount(1);
    }

    @Test
    void aRunWithoutGradesCannotBeCalibratedOn() {
        Said said = weigh("calibrate", "r1");
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).isEqualTo("nothing was graded in these runs, so nothing can be replayed\n");
    }

    private Said weigh(String... arguments) {
        return TestingConsole.in(root, Map.of()).run(arguments);
    }
}
