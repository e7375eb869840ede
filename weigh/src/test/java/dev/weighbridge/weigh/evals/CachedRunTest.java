package dev.weighbridge.weigh.evals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.engine.score.RunQuality;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Promised;
import dev.weighbridge.measurements.run.JournalLine.Recalled;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedRunTest {
    private static final int CASES = 6;

    @TempDir
    private Path folder;

    @BeforeEach
    void bringASuite() throws IOException {
        Files.createDirectories(folder.resolve("comparisons"));
        Files.createDirectories(folder.resolve("eval-suites/suites"));
        ask("sums", CASES);
        compare("", 64);
    }

    private void ask(String suite, int cases) throws IOException {
        StringBuilder rows = new StringBuilder("id,prompt,reference,__expected\n");
        for (int i = 0; i < cases; i++) {
            rows.append("c")
                    .append(i)
                    .append(",What is ")
                    .append(i)
                    .append(" + 100?,")
                    .append(i + 100);
            rows.append(",equals:").append(i + 100).append('\n');
        }
        write("eval-suites/suites/" + suite + ".csv", rows.toString());
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void compare(String more, int mostTokens) throws IOException {
        write("comparisons/mine.yaml", """
                incumbent: free
                candidate: paid
                targets:
                  free: { provider: simulated, profile: keeprouter, model: free, price: free, parameters: { max-tokens: 64 } }
                  paid: { provider: simulated, profile: keeprouter, model: gpt-4o, price: free, parameters: { max-tokens: %d } }
                workloads:
                  sums: { suite: sums.csv, load: false }
                %s""".formatted(mostTokens, more));
    }

    private Said run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("evals", "run", "--comparison", "mine"));
        arguments.addAll(List.of(more));
        return TestingConsole.in(folder, Map.of()).run(arguments.toArray(String[]::new));
    }

    private RunFolder latest() {
        return RunFolder.at(folder.resolve("reports/latest"));
    }

    private <T extends JournalLine> List<T> lines(Class<T> kind) {
        List<T> lines = new ArrayList<>();
        var unused = latest().read(line -> {
            if (kind.isInstance(line)) {
                lines.add(kind.cast(line));
            }
        });
        return lines;
    }

    @Test
    void nothingIsTakenUnlessAskedFor() {
        run();
        assertThat(run().out()).doesNotContain("earlier runs");
        assertThat(lines(Settled.class)).hasSize(2 * CASES);
    }

    @Test
    void whatWasAskedBeforeIsTakenAndSaid() {
        run();
        AnswerQuality asked = RunQuality.of(latest());
        String first = latest().id();
        Said said = run("--cache");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out())
                .contains("cache        12 of 12 answers are taken from earlier runs of ")
                .contains("6 answers of free to sums are from earlier runs of ")
                .contains("without a time, at no cost now");
        assertThat(lines(Promised.class)).isEmpty();
        assertThat(lines(Recalled.class))
                .hasSize(2 * CASES)
                .allMatch(one -> one.run().equals(first));
        AnswerQuality taken = RunQuality.of(latest());
        assertThat(taken.scores().get(0).evals())
                .isEqualTo(asked.scores().get(0).evals());
        assertThat(taken.recalled()).hasSize(2).allMatch(one -> one.answers() == CASES);
    }

    @Test
    void whatIsNewOrAskedInAnotherWayIsAsked() throws IOException {
        run();
        ask("sums", CASES + 2);
        compare("evals: { cache: true }\n", 63);
        Said said = run();

        assertThat(said.out()).contains("cache        6 of 16 answers are taken from earlier runs");
        assertThat(lines(Recalled.class)).allMatch(one -> one.labels().target().equals("free"));
        assertThat(lines(Settled.class)).hasSize(2 + CASES + 2);
    }

    @Test
    void anAnswerTakenTwiceKeepsTheDayItWasAskedFor() {
        run();
        String first = latest().id();
        run("--cache");
        run("--cache");
        assertThat(lines(Recalled.class))
                .hasSize(2 * CASES)
                .allMatch(one -> one.run().equals(first));
    }

    @Test
    void withoutTextsThereIsNothingToTake() throws IOException {
        compare("store-texts: false\n", 64);
        Said said = run("--cache");
        assertThat(said.exitCode()).isEqualTo(64);
        assertThat(said.err()).contains("--cache needs the answers, and store-texts is false");
    }
}
