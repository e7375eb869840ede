package dev.weighbridge.weigh.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.claims.ClaimResult;
import dev.weighbridge.evalsuites.claims.ClaimResults;
import dev.weighbridge.evalsuites.claims.Verdict;
import dev.weighbridge.simulator.fault.FaultScript;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A gateway that keeps its word: every claim that can be kept is seen to hold. */
class HonestGatewayTest {

    @Test
    void runYoursClaimsHold() {
        ClaimResults results = Checked.all("runyour", Map.of(), Honest.RUNYOUR, FaultScript.none());

        // RY14 contradicts what OpenAI documents of the chunk that tells the usage.
        assertExcept(results, Map.of("RY14", Verdict.FAIL));
    }

    @Test
    void keepRoutersClaimsHold() {
        assertExcept(Checked.all("keeprouter", Map.of(), Honest.KEEPROUTER, FaultScript.none()), Map.of());
    }

    @Test
    void whatHoldsOfTheCookbookHolds() {
        ClaimResults results =
                Checked.all("openrouter", Map.of("free", "acme/swift-8b:free"), Honest.OPENROUTER, FaultScript.none());

        // OR7 has no limit to meet here; OR8, OR9 and OR12 are bad advice whatever the gateway does.
        assertExcept(
                results,
                Map.of(
                        "OR7", Verdict.INCONCLUSIVE,
                        "OR8", Verdict.FAIL,
                        "OR9", Verdict.FAIL,
                        "OR12", Verdict.FAIL));
    }

    private static void assertExcept(ClaimResults results, Map<String, Verdict> exceptions) {
        Map<String, String> unexpected = results.results().stream()
                .filter(result -> result.verdict() != Verdict.NOT_TESTABLE)
                .filter(result -> result.verdict() != exceptions.getOrDefault(result.id(), Verdict.PASS))
                .collect(Collectors.toMap(
                        ClaimResult::id,
                        result -> result.verdict() + " " + result.because(),
                        (a, b) -> a,
                        TreeMap::new));
        assertThat(unexpected).isEmpty();
    }
}
