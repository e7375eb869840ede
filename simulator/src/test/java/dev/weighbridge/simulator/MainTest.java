package dev.weighbridge.simulator;

import static dev.weighbridge.simulator.testing.RawClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsWhereToGoAndWithWhichKey() {
        try (Simulator simulator = start()) {
            assertThat(text(out))
                    .contains("base URL  " + simulator.baseUrl("openrouter"))
                    .contains("key       sk-or-v1-simulated")
                    .contains("model     acme/swift-8b:free  free")
                    .contains("model     acme/swift-70b  0.50 in, 1.50 out, USD per million tokens")
                    .doesNotContain("bench");
        }
    }

    @Test
    void benchModelHasTheTokensItWasGivenAndTheTruthGoesToTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("truth.jsonl");
        try (Simulator simulator =
                        start("--tokens", "17", "--ttft-ms", "0", "--gap-ms", "0", "--truth", file.toString());
                RawClient client = new RawClient(simulator, "keeprouter")) {
            RawResponse response = client.chat(body("bench", "hello", "")).read();
            assertThat(response.tokens()).hasSize(17);
        }
        assertThat(Files.readString(file)).contains("\"completionTokens\":17,");
    }

    @Test
    void mixedFaultsStrikeSomeRequests() throws IOException {
        try (Simulator simulator = start("--faults", "mixed", "--ttft-ms", "0", "--gap-ms", "0")) {
            for (int i = 0; i < 200; i++) {
                try (RawClient client = new RawClient(simulator, "keeprouter")) {
                    client.closing().chat(body("bench", "hello", "")).readToEnd();
                }
            }
            Map<String, Long> faults = simulator.truth().entries().stream()
                    .collect(Collectors.groupingBy(TruthEntry::fault, Collectors.counting()));
            assertThat(faults).hasSizeGreaterThan(3);
            assertThat(faults.get("none")).isBetween(160L, 199L);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot 1      | option --prot does not exist; there are [--faults, --gap-ms, --port",
                "--port        | option --port has no value",
                "--port x      | option --port is x, must be a whole number from 0 on",
                "--port 70000  | port is 70000 of 0 to 65535",
                "--tokens 0    | option --tokens is 0, must be a whole number from 1 on",
                "--faults some | option --faults is some, must be none or mixed",
                "--truth /none/x | truth file /none/x cannot be written"
            })
    void wrongOptionIsToldInOneLine(String arguments, String message) {
        assertThat(Main.start(new PrintStream(out), new PrintStream(err), arguments.split(" ")))
                .isEmpty();
        assertThat(text(err)).startsWith("simulator: " + message).hasLineCount(1);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void takenPortIsTold() {
        try (Simulator simulator = start()) {
            String port = Integer.toString(simulator.baseUrl("runyour").getPort());
            assertThat(Main.start(new PrintStream(out), new PrintStream(err), "--port", port))
                    .isEmpty();
            assertThat(text(err)).contains("port " + port + " on 127.0.0.1 cannot be served");
        }
    }

    private Simulator start(String... arguments) {
        return Main.start(new PrintStream(out), new PrintStream(err), arguments).orElseThrow();
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
