package dev.weighbridge.simulations.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.claims.ClaimResult;
import dev.weighbridge.evalsuites.claims.ClaimResults;
import dev.weighbridge.evalsuites.claims.ClaimsFile;
import dev.weighbridge.evalsuites.claims.Verdict;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.simulations.front.Start;
import dev.weighbridge.simulations.setup.House;
import dev.weighbridge.simulations.testing.Fronted;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims checked through Gatling, journal and all. */
class CheckedClaimsTest {
    private static final String SUITE = """
            source: "a page"
            models: { free: none }
            calls:
              list: { get: /models }
              chat: { model: $free }
              stream: { model: $free, stream: true }
              messages: { model: $free, dialect: messages, stream: true }
              tool: { model: $free, dialect: responses, prompt: "Weather?", tool: get_weather, tool-result: "Rain, X7Q2" }
              no-key: { model: $free, key: none }
              dear: { model: acme/swift-70b }
            claims:
              C1: { says: "It lists.", expect: [ { is-model-list: [ list ] } ] }
              C2: { says: "It answers.", expect: [ { answered: [ chat ] }, { streams: [ stream, messages ] } ] }
              C3: { says: "It uses results.", expect: [ { says: { of: tool.result, matches: X7Q2 } } ] }
              C4: { says: "It needs no key.", expect: [ { status: { of: no-key, is: 200 } } ] }
              C5: { says: "Its paid model answers.", expect: [ { answered: [ dear ] } ] }
            """;

    @TempDir
    Path root;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void everyCallIsJournalledAndEveryClaimJudged() {
        compare(100);
        ClaimResults results = check("good").get(0);

        assertThat(results.provider()).isEqualTo("openrouter");
        assertThat(results.simulated()).isTrue();
        assertThat(results.results())
                .extracting(ClaimResult::verdict)
                .containsExactly(Verdict.PASS, Verdict.PASS, Verdict.PASS, Verdict.FAIL, Verdict.INCONCLUSIVE);
        List<Settled> settled = settled("good");
        assertThat(settled)
                .extracting(one -> one.labels().caseId())
                .containsExactly("list", "chat", "stream", "messages", "tool", "tool.result", "no-key");
        assertThat(settled)
                .allSatisfy(one -> assertThat(one.labels().ofClaims()).isTrue());
        assertThat(results.results().get(1).evidence())
                .containsExactly(
                        settled.get(1).id(), settled.get(2).id(), settled.get(3).id());
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("HouseClaims: at most 8 requests", "C4    FAIL", "no-key: status 401, not 200")
                .contains("not made: dear: the price of acme/swift-70b is not known; add a target with it")
                .doesNotContain("sk-or-v1-simulated");
    }

    @Test
    void aCapLeavesWhatItForbidsUnsettled() {
        compare(4);
        List<ClaimResult> results = check("capped").get(0).results();

        assertThat(results.get(0).verdict()).isEqualTo(Verdict.PASS);
        assertThat(results.get(1).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("not made: messages: cap reached: requests");
        assertThat(settled("capped")).hasSizeLessThanOrEqualTo(4);
    }

    private void compare(int requests) {
        House house = new House(root);
        house.write("eval-suites/claims/openrouter.yaml", SUITE);
        house.write("comparisons/mine.yaml", """
                targets:
                  only: { provider: simulated, profile: openrouter, model: "acme/swift-8b:free", parameters: { max-tokens: 16 } }
                workloads:
                  few: { suite: few.csv }
                load: { arrivals: constant, warm-up: 1, levels: ["20/s"], requests: 4, blocks: 1 }
                caps: { requests: %d, tokens: 1000000, usd: "1.00" }
                """.formatted(requests));
    }

    private List<ClaimResults> check(String run) {
        PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
        Start start = new Start(new House(root).settings(run), name -> null, console);
        assertThat(Fronted.play(() -> CheckedClaims.prepare("HouseClaims", start), root.resolve("gatling")))
                .isZero();
        return ClaimsFile.read(folder(run));
    }

    private List<Settled> settled(String run) {
        List<Settled> settled = new ArrayList<>();
        RunFolder.at(folder(run)).read(line -> {
            if (line instanceof Settled one) {
                settled.add(one);
            }
        });
        return settled;
    }

    private Path folder(String run) {
        return root.resolve("reports/runs").resolve(run);
    }
}
