package dev.weighbridge.weigh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    private static final String COMPARISON = """
            incumbent: free
            candidate: paid
            targets:
              free: { provider: openrouter, model: "a/b:free" }
              paid:
                provider: openrouter
                model: a/b
                price: { input-usd-per-million-tokens: "0.15", output-usd-per-million-tokens: "0.60" }
            workloads:
              sums: { suite: sums.jsonl, load: false }
            limits: { probe: false }
            meter: false
            """;

    @TempDir
    private Path root;

    @Test
    void aPlanThatFitsEndsWithNothingToSay() throws IOException {
        Said said = plan(40);

        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .contains("evals        sums: all 40 cases")
                .contains("quota        free needs 40 requests; OpenRouter's free tier gives 50 a day and 20 a minute: "
                        + "one day, 2 min of asking")
                .contains("expected     free, paid: no more than the worst case is known")
                .doesNotContain("within caps");
    }

    @Test
    void aPlanBeyondTheDailyQuotaEndsWithThreeWaysOut() throws IOException {
        Said said = plan(840);

        assertThat(said.exitCode()).isEqualTo(64);
        assertThat(said.err().lines())
                .containsExactly(
                        "weigh plan: free needs 840 requests; OpenRouter's free tier gives 50 a day and 20 a minute: "
                                + "17 days, 42 min of asking; choose one of these:",
                        "  weigh evals run --comparison mine --sample 50   # fewer cases, one day",
                        "  weigh evals run --comparison mine   # once a day for 17 days; each call goes on where the last "
                                + "one ended",
                        "  weigh evals run --comparison mine --target paid   # another target");
        assertThat(said.out()).contains("within caps  50 cases of sums tell most; give them as sample");
    }

    private Said plan(int cases) throws IOException {
        Files.createDirectories(root.resolve("comparisons"));
        Files.writeString(root.resolve("comparisons/mine.yaml"), COMPARISON);
        Path suites = Files.createDirectories(root.resolve("eval-suites/suites"));
        Files.writeString(
                suites.resolve("sums.jsonl"),
                IntStream.range(0, cases)
                        .mapToObj(i -> "{\"id\":\"c" + i + "\",\"prompt\":\"What is 2 + 2? " + i
                                + "\",\"checks\":[{\"type\":\"numeric\",\"value\":4}]}")
                        .collect(Collectors.joining("\n")));
        return TestingConsole.in(root, Map.of()).run("plan", "--comparison", "mine");
    }
}
