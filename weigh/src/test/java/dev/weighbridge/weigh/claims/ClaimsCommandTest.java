package dev.weighbridge.weigh.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command against simulated gateways. */
class ClaimsCommandTest {
    private static final String KEY = "sk-kr-simulated";

    @TempDir
    private Path folder;

    @BeforeEach
    void bringSuitesAndComparisons() throws IOException {
        copy(Path.of("../eval-suites/claims"), folder.resolve("eval-suites/claims"));
        copy(Path.of("../comparisons"), folder.resolve("comparisons"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    @Test
    void claimsOfAComparisonsSimulatedProvidersSaySo() {
        Said said = run("claims", "--comparison", "simulated", "--only", "OR1,OR8");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .contains("SIMULATED: not the provider", "OR1   PASS", "OR8   FAIL")
                .contains("2 claims: 1 PASS, 1 FAIL, 0 INCONCLUSIVE, 0 NOT TESTABLE");
        assertThat(said.err()).isEqualTo("simulated openrouter: at most 1 requests, one after the other\n");
    }

    @Test
    void whatEachCallBroughtIsKeptAndTheKeyIsNot() throws IOException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults())) {
            String url = simulator.baseUrl("keeprouter").toString();
            Said said = run("claims", "keeprouter", "--base-url", url, "--only", "KR1,KR5");

            assertThat(said.exitCode()).isZero();
            assertThat(said.out()).contains("KR1   PASS", "KR5   PASS");
        }
        Path kept = folder.resolve("reports/claims/keeprouter");
        assertThat(Files.readString(kept.resolve("claims.json")))
                .contains("\"KR1\"")
                .doesNotContain(KEY);
        assertThat(Files.readString(kept.resolve("calls.txt")))
                .contains("== call-1 chat chat free", "event: message_start")
                .doesNotContain(KEY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claims | 64 | no gateway is named; give a provider",
                "claims openai | 64 | no claims of openai are known; there are those of runyour, keeprouter and openrouter",
                "claims keeprouter --only KR99 | 64 | --only: claim \"KR99\" is unknown",
                "claims keeprouter --base-url http://127.0.0.1:1/v1 | 3 | cannot be reached",
                "claims --comparison simulated --base-url http://x/v1 | 64 | leave out --base-url"
            })
    void whatIsWrongIsOneLine(String command, int exitCode, String line) {
        Said said = run(command.split(" "));

        assertThat(said.exitCode()).isEqualTo(exitCode);
        assertThat(said.err().lines().filter(each -> !each.contains("one after the other")))
                .hasSize(1);
        assertThat(said.err()).contains(line).doesNotContain("Exception");
    }

    private Said run(String... arguments) {
        return TestingConsole.in(folder, Map.of("KEEPROUTER_API_KEY", KEY)).run(arguments);
    }
}
