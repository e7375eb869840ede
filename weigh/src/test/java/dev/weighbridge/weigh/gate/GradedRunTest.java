package dev.weighbridge.weigh.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Simulated models are asked a suite; the run is blessed, judged and replayed. */
class GradedRunTest {
    private static final int CASES = 120;
    private static final String COMPARISON = """
            incumbent: free
            candidate: paid
            targets:
              free: { provider: simulated, profile: runyour, model: openai/gpt-5.2, price: free, parameters: { max-tokens: 64 } }
              paid: { provider: simulated, profile: keeprouter, model: gpt-4o, price: free, parameters: { max-tokens: 64 } }
            workloads:
              sums: { suite: sums.csv, load: false }
            evals: { at-once: 64 }
            caps: { requests: 1000, tokens: 1000000, usd: "1.00" }
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void askAndBless() throws IOException {
        write("comparisons/mine.yaml", COMPARISON);
        write(
                "eval-suites/suites/sums.csv",
                IntStream.range(0, CASES)
                        .mapToObj(i -> String.format(
                                Locale.ROOT, "c%d,What is %d + 100?,%d,equals:%d%n", i, i, i + 100, i + 100))
                        .collect(Collectors.joining("", "id,prompt,reference,__expected\n", "")));
        assertThat(weigh("evals", "run", "--comparison", "mine").exitCode()).isZero();
        assertThat(weigh("bless").exitCode()).isZero();
    }

    @Test
    void aRunPassesAgainstItself() {
        Said said = weigh("gate", "--policy", "release");
        assertThat(said.out()).contains("Decision, sums: ").contains("Gate: PASS: ");
        assertThat(said.exitCode()).isZero();
        assertThat(weigh("calibrate", "reports/latest").out())
                .contains(
                        "free on sums: 120 cases; each case was answered once; two answers to a case differ in at most")
                .contains("in which nothing changed");
    }

    @Test
    void againstABaselineThatWasRightOnEveryCaseItFailsAndSaysWhichCases() throws IOException {
        Path baseline = root.resolve("reports/baselines/mine.json");
        Files.writeString(
                baseline,
                Files.readString(baseline)
                        .replaceAll(
                                "\"outcomes\":\\[\"[a-z-]+\"\\],\"scores\":\\[[0-9.]+\\]",
                                "\"outcomes\":[\"correct\"],\"scores\":[1]"));
        Said said = weigh("gate");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out())
                .contains("Gate: FAIL: ")
                .containsPattern("weigh: FAILED: sums on free: FAIL: accuracy .*, more than noise");
        Path run = root.resolve("reports/latest");
        assertThat(run.resolve("verdict.md"))
                .content()
                .startsWith("## Gate: FAIL\n")
                .contains("It rests on c");
        assertThat(run.resolve("junit.xml")).content().contains("<failure type=\"WORSE\"");
        assertThat(run.resolve("index.html"))
                .content()
                .contains("Gate: <strong>FAIL</strong>: ")
                .containsPattern("<a href=\"#case=[^\"]*c\\d+\"><code>c\\d+</code>");
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Said weigh(String... arguments) {
        return TestingConsole.in(root, Map.of()).run(arguments);
    }
}
