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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of simulated models whose traffic is stated, and that may end early. */
class QuotaAndCurtailmentTest {
    private static final String TWO = """
            incumbent: free
            candidate: paid
            targets:
              free:
                provider: simulated
                profile: keeprouter
                model: free
                price: free
                parameters: { max-tokens: 64 }
                quota: { requests-per-day: 50 }
              paid:
                provider: simulated
                profile: keeprouter
                model: gpt-4o
                price: free
                parameters: { max-tokens: 64 }
                quota: { requests-per-day: none }
            workloads:
              sums:
                suite: sums.csv
                load: false
                traffic: { requests-per-month: 30000 }
            evals: { at-once: 8 }
            caps: { requests: 1000, tokens: 1000000, usd: "1.00" }
            """;
    private static final String ONE = """
            targets:
              free: { provider: simulated, profile: keeprouter, model: free, price: free, parameters: { max-tokens: 64 } }
            workloads:
              sums: { suite: sums.csv, load: false }
            evals: { at-once: 8, curtail: CURTAIL }
            gate: { metrics: accuracy }
            caps: { requests: 1000, tokens: 1000000, usd: "1.00" }
            """;

    @TempDir
    private Path root;

    @Test
    void aQuotaThatDoesNotFitTheTrafficMovesTheTeam() throws IOException {
        ask(24, TWO);
        Said said = weigh("gate");

        assertThat(said.out())
                .contains("Decision, sums: MOVE: the incumbent surely misses what is asked beside its answers")
                .contains("free misses its quota: 50 requests a day (stated in the comparison), 1000 needed")
                .contains("paid meets its quota: no limit a day (stated in the comparison), 1000 needed")
                .contains("note: sums: no quota of a minute is asked for");
        assertThat(root.resolve("reports/latest/verdict.json")).content().contains("INCUMBENT_DOES_NOT_SERVE");
    }

    @Test
    void aRunThatEndsEarlySaysSoAndFailsAsTheWholeWould() throws IOException {
        ask(200, ONE.replace("CURTAIL", "false"));
        assertThat(weigh("bless").exitCode()).isZero();
        Path baseline = root.resolve("reports/baselines/mine.json");
        Files.writeString(
                baseline,
                Files.readString(baseline)
                        .replaceAll(
                                "\"outcomes\":\\[\"[a-z-]+\"\\],\"scores\":\\[[0-9.]+\\]",
                                "\"outcomes\":[\"correct\"],\"scores\":[1]"));
        assertThat(weigh("gate").exitCode()).isEqualTo(1);

        Said early = ask(200, ONE.replace("CURTAIL", "true"));
        assertThat(early.out())
                .containsPattern(
                        "sums: stopped after 1\\d\\d of 200 cases: no answer to the rest can change FAIL of free");
        Said judged = weigh("gate");
        assertThat(judged.exitCode()).isEqualTo(1);
        assertThat(judged.out()).containsPattern("\\d+ pairs of 200, and no answer to the rest can change it");
    }

    private Said ask(int cases, String comparison) throws IOException {
        write("comparisons/mine.yaml", comparison);
        write(
                "eval-suites/suites/sums.csv",
                IntStream.range(0, cases)
                        .mapToObj(i -> String.format(
                                Locale.ROOT, "c%d,What is %d + 100?,%d,equals:%d%n", i, i, i + 100, i + 100))
                        .collect(Collectors.joining("", "id,prompt,reference,__expected\n", "")));
        Said said = weigh("evals", "run", "--comparison", "mine", "--fresh");
        assertThat(said.exitCode()).isZero();
        return said;
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
