package dev.weighbridge.weigh.reconcile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored run of 12 requests of 5 tokens in and 2 out, whose responses get ids and costs here. */
class ReconcileCommandTest {
    private static final Pattern UNNAMED = Pattern.compile("\"identity\":\\{\\}");

    @TempDir
    private Path root;

    private Path run;

    @BeforeEach
    void copyTheStoredRun() throws IOException {
        run = Files.createDirectories(root.resolve("reports/runs/r1"));
        Files.writeString(run.resolve("run.json"), stored("run.json"));
        Files.writeString(run.resolve("exchanges.jsonl"), named(stored("exchanges.jsonl")));
    }

    @Test
    void billsThatAgreeEndWithNothingToSay() throws IOException {
        costing(5_500_000);
        Said said = reconcile();

        assertThat(said.exitCode()).isZero();
        assertThat(said.out().lines().toList().get(1))
                .matches("cost in responses against the price list +paid +12 +12 +0 +0 +0 +0 +0");
    }

    @Test
    void billsThatDifferAreShownByHowMuchWithExamples() throws IOException {
        costing(5_500_001);
        Said said = reconcile();

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out().lines().toList().get(1)).contains(" 12  ").endsWith("+0.000000000012");
        assertThat(said.out()).contains("paid, cost in responses against the price list: e.g. r1.1-1, r1.1-2, r1.1-3");
    }

    @Test
    void anExportOfTheProviderIsHeldAgainstTheRun() throws IOException {
        Files.writeString(root.resolve("usage.csv"), "id,prompt_tokens,completion_tokens\ngen-1,5,2\ngen-2,5,3\n");
        Said said = reconcile("--export", "usage.csv");

        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out().lines().toList().get(1))
                .matches("usage.csv against responses +paid +2 +1 +1 +10 +0 +\\+1 +0");
    }

    @Test
    void aRunWhoseGatewayIsGoneSaysSo() {
        Said said = reconcile("--ask", "3");

        assertThat(said.err()).contains("weigh reconcile: paid: its gateway can no longer be asked");
        assertThat(said.out()).contains("give --export or --ask");
    }

    @Test
    void aNumberBelowNothingIsRefused() {
        Said said = reconcile("--ask", "-1");
        assertThat(said.exitCode()).isEqualTo(64);
        assertThat(said.err()).contains("--ask is -1; give a whole number from 0 on");
    }

    private Said reconcile(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "reconcile";
        arguments[1] = "reports/runs/r1";
        System.arraycopy(options, 0, arguments, 2, options.length);
        return TestingConsole.in(root, Map.of()).run(arguments);
    }

    private void costing(long picoUsd) throws IOException {
        Path journal = run.resolve("exchanges.jsonl");
        String cost = "\"totalTokens\":7,\"cost\":{\"picoUsd\":" + picoUsd + "},";
        Files.writeString(journal, Files.readString(journal).replace("\"totalTokens\":7,", cost));
    }

    private static String named(String journal) {
        int[] number = new int[1];
        return UNNAMED.matcher(journal)
                .replaceAll(
                        match -> Matcher.quoteReplacement("\"identity\":{\"responseId\":\"gen-" + ++number[0] + "\"}"));
    }

    private String stored(String file) throws IOException {
        try (InputStream in = requireNonNull(getClass().getResourceAsStream("/run/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
