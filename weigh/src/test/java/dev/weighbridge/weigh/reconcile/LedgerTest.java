package dev.weighbridge.weigh.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.Faults;
import dev.weighbridge.simulator.ledger.Billing;
import dev.weighbridge.simulator.truth.TruthEntry;
import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run against a gateway that keeps books, and the command against these books. */
class LedgerTest {
    private static final int CASES = 6;
    private static final String MANAGEMENT = Billing.OPENROUTER.managementKey().orElseThrow();

    @TempDir
    private Path root;

    private Simulator simulator = Simulator.start(SimulatorOptions.defaults());

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aRightMeterAgreesWithTheLedger() throws IOException {
        ask("none");
        Said said = reconcile(key(), "--ask", "4");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .containsPattern("cost in responses against the price list +paid +6 +6 +0 +0 +0 +0 +0\\n")
                .containsPattern("the gateway's ledger against responses +paid +4 +4 +0 +0 +0 +0 +0\\n");
        assertThat(said.err()).containsPattern("paid: the key has used [\\d.]+ USD, all requests ever made with it");
    }

    @Test
    void aMeterThatTellsMoreThanTheLedgerIsFound() throws IOException {
        ask("meter-over-by-50");
        Said said = reconcile(key(), "--ask", "6");

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out())
                .containsPattern("the gateway's ledger against responses +paid +6 +0 +6 +0 +-300 ")
                .contains("paid, the gateway's ledger against responses: e.g. ");
    }

    @Test
    void aPriceThatIsChargedTwiceIsFound() throws IOException {
        ask("meter-charges-double-silently");
        Said said = reconcile(key(), "--ask", "6");

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).containsPattern("cost in responses against the price list +paid +6 +0 +6 +0 +0 +0 +\\+");
    }

    @Test
    void aManagementKeyHearsOfTheAccount() throws IOException {
        ask("none");
        assertThat(reconcile(MANAGEMENT, "--ask", "1").err())
                .containsPattern("paid: the account has used [\\d.]+ USD of 10000 USD");
    }

    @Test
    void aKeyThatTheLedgerRefusesIsNamed() throws IOException {
        ask("none");
        Said said = reconcile("nobody", "--ask", "1");
        assertThat(said.err()).contains("paid: its ledger refuses the key (401); set the variable that holds it");
    }

    @Test
    void anExportOfTheBooksAgreesWithARightMeterAndNotWithAWrongOne() throws IOException {
        ask("none");
        export();
        assertThat(reconcile("", "--export", "activity.csv").out())
                .containsPattern("activity.csv against responses +paid +6 +6 +0 +0 ");

        ask("meter-charges-double-silently");
        export();
        Said said = reconcile("", "--export", "activity.csv");
        assertThat(said.exitCode()).isEqualTo(3);
    }

    private String key() {
        return simulator.key("openrouter");
    }

    /** A new run, of a gateway whose meter is wrong in this way. */
    private void ask(String fault) throws IOException {
        Behaviour behaviour = fault.equals("none") ? Behaviour.NONE : Faults.named(fault);
        simulator.close();
        simulator = Simulator.start(SimulatorOptions.defaults().withFaults(facts -> behaviour));
        write("comparisons/mine.yaml", String.format(Locale.ROOT, """
                incumbent: free
                candidate: paid
                targets:
                  free: { provider: simulated, profile: openrouter, model: "acme/swift-8b:free", price: free }
                  paid:
                    provider: openrouter
                    base-url: "%s"
                    key: MY_KEY
                    model: acme/swift-70b
                    price: { input-usd-per-million-tokens: "0.50", output-usd-per-million-tokens: "1.50" }
                    parameters: { max-tokens: 64 }
                workloads:
                  sums: { suite: sums.jsonl, load: false }
                """, simulator.baseUrl("openrouter")));
        write(
                "eval-suites/suites/sums.jsonl",
                IntStream.range(0, CASES)
                        .mapToObj(i -> "{\"id\":\"c" + i + "\",\"prompt\":\"What is 2 + " + i
                                + "?\",\"checks\":[{\"type\":\"numeric\",\"value\":" + (2 + i) + "}]}")
                        .collect(Collectors.joining("\n")));
        Said said = weigh(key(), "evals", "run", "--comparison", "mine", "--target", "paid", "--fresh");
        assertThat(said.exitCode()).as(said.err()).isZero();
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** The books as a dashboard would give them. */
    private void export() throws IOException {
        write(
                "activity.csv",
                simulator.truth().entries().stream()
                        .filter(entry -> entry.completionTokens() > 0)
                        .map(LedgerTest::row)
                        .collect(Collectors.joining("", "generation_id,prompt_tokens,completion_tokens,cost\n", "")));
    }

    private static String row(TruthEntry entry) {
        return entry.responseId() + "," + entry.promptTokens() + "," + entry.completionTokens() + ","
                + entry.billed().usd().toPlainString() + "\n";
    }

    private Said reconcile(String key, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "reconcile";
        arguments[1] = "reports/latest";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return weigh(key, arguments);
    }

    private Said weigh(String key, String... arguments) {
        return TestingConsole.in(root, Map.of("MY_KEY", key)).run(arguments);
    }
}
