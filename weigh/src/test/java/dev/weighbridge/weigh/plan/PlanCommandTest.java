package dev.weighbridge.weigh.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.ledger.Billing;
import dev.weighbridge.simulator.ledger.FreeAllowance;
import dev.weighbridge.simulator.profile.BuiltInProfiles;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
              paid: { provider: openrouter, model: a/b, price: { input-usd-per-million-tokens: "0.15", output-usd-per-million-tokens: "0.60" } }
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

    @Test
    void whatIsLeftOfTheKeyIsAskedOnceAndNamed() throws IOException {
        GatewayProfile profile = BuiltInProfiles.OPENROUTER.with(
                Billing.OPENROUTER.with(FreeAllowance.OPENROUTER).withKeyLimit(Money.ofUsd(new BigDecimal("0.001"))));
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults().withProfiles(List.of(profile)))) {
            Said said = plan(40, at(simulator.baseUrl("openrouter").toString()), simulator.key("openrouter"));

            assertThat(said.out())
                    .contains("OpenRouter (a day by /key) gives 1000 a day (1000 left today) and 20 a minute: one day")
                    .contains("warning: paid: the key may still spend 0.001 USD of 0.001 USD");
        }
    }

    @Test
    void aKeyPageThatDoesNotAnswerIsSaid() throws IOException {
        Said said = plan(40, at("http://127.0.0.1:1/v1"), "sk-or-wrong");

        assertThat(said.out())
                .contains(
                        "quota        http://127.0.0.1:1/v1/key says nothing of OPENROUTER_API_KEY (it cannot be reached")
                .contains("OpenRouter's free tier gives 50 a day");
    }

    @Test
    void limitsAndMeterAreRowsOfWhatIsUsedAtMost() throws IOException {
        Said said = plan(
                40,
                COMPARISON.replace("limits: { probe: false }\nmeter: false", "limits: { probe: true }\nmeter: true"),
                "");

        assertThat(said.out())
                .containsPattern("  limits: free +115 +\\d+ +0\n")
                .containsPattern("  meter: free +18 +\\d+ +0\n")
                .containsPattern("  meter: paid +18 +\\d+ +0\\.0");
    }

    private static String at(String baseUrl) {
        return COMPARISON.replace(
                "provider: openrouter,",
                "provider: openrouter, base-url: \"" + baseUrl + "\", key: OPENROUTER_API_KEY,");
    }

    private Said plan(int cases) throws IOException {
        return plan(cases, COMPARISON, "");
    }

    private Said plan(int cases, String comparison, String key) throws IOException {
        Files.createDirectories(root.resolve("comparisons"));
        Files.writeString(root.resolve("comparisons/mine.yaml"), comparison);
        Path suites = Files.createDirectories(root.resolve("eval-suites/suites"));
        Files.writeString(
                suites.resolve("sums.jsonl"),
                IntStream.range(0, cases)
                        .mapToObj(i -> "{\"id\":\"c" + i + "\",\"prompt\":\"What is 2 + 2? " + i
                                + "\",\"checks\":[{\"type\":\"numeric\",\"value\":4}]}")
                        .collect(Collectors.joining("\n")));
        return TestingConsole.in(root, Map.of("OPENROUTER_API_KEY", key)).run("plan", "--comparison", "mine");
    }
}
