package dev.weighbridge.weigh.evals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.engine.score.RunQuality;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.JudgeFacts;
import dev.weighbridge.measurements.summary.Preference;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgedRunTest {
    private static final int CASES = 20;
    private static final String HELPERS = """
            evals:
              judge:
                target: { provider: simulated, profile: openrouter, model: other/justice-12b, price: %s }
                pairs: The better answer is kinder.
              embeddings: { provider: simulated, profile: openrouter, model: other/embed-1, price: %s }
            """;
    private static final String PRICE =
            "{ input-usd-per-million-tokens: \"0.2\", output-usd-per-million-tokens: \"0.6\" }";

    @TempDir
    private Path folder;

    @BeforeEach
    void bringASuite() throws IOException {
        Files.createDirectories(folder.resolve("comparisons"));
        Files.createDirectories(folder.resolve("eval-suites/suites"));
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < CASES; i++) {
            cases.append("{\"id\":\"c")
                    .append(i)
                    .append("\",\"prompt\":\"Refuse parcel ")
                    .append(i)
                    .append(".\",\"reference\":\"Sadly parcel ")
                    .append(i)
                    .append(" cannot come.\",\"checks\":[{\"type\":\"llm-rubric\",\"value\":\"is kind\",\"labelled\":[")
                    .append("{\"answer\":\"Sadly parcel ")
                    .append(i)
                    .append(" cannot come.\",\"grade\":\"PASS\"},")
                    .append("{\"answer\":\"No ")
                    .append(i)
                    .append(".\",\"grade\":\"FAIL\"}]}]}\n");
        }
        write("eval-suites/suites/kind.jsonl", cases.toString());
        write("eval-suites/suites/near.jsonl", """
                {"id":"n","prompt":"Say: the parcel is late","checks":[{"type":"similar","value":"the parcel is late"}]}
                """);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void compare(int requests, String evals) throws IOException {
        write("comparisons/mine.yaml", """
                incumbent: free
                candidate: paid
                targets:
                  free: { provider: simulated, profile: openrouter, model: "acme/swift-8b:free", price: free }
                  paid: { provider: simulated, profile: openrouter, model: acme/swift-70b, price: %s }
                workloads:
                  kind: { suite: kind.jsonl, load: false }
                  near: { suite: near.jsonl, load: false }
                caps: { requests: %d, tokens: 10000000, usd: "1.00" }
                %s""".formatted(
                        PRICE.replace("0.2", "0.5").replace("0.6", "1.5"), requests, evals));
    }

    private Said run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("evals", "run", "--comparison", "mine"));
        arguments.addAll(List.of(more));
        return TestingConsole.in(folder, Map.of()).run(arguments.toArray(String[]::new));
    }

    private RunFolder latest() {
        return RunFolder.at(folder.resolve("reports/latest"));
    }

    private List<Settled> settled(String target) {
        List<Settled> all = new ArrayList<>();
        var unused = latest().read(line -> {
            if (line instanceof Settled settled && settled.labels().target().equals(target)) {
                all.add(settled);
            }
        });
        return all;
    }

    @Test
    void withoutAJudgeSuchCasesAreNotGradable() throws IOException {
        compare(10_000, "");
        assertThat(run().exitCode()).isZero();
        assertThat(RunQuality.of(latest()).scores())
                .allSatisfy(score -> assertThat(score.evals().notGradable())
                        .isEqualTo(score.evals().all()));
        assertThat(RunQuality.of(latest()).judge()).isNull();
    }

    @Test
    void everyAnswerIsJudgedUnderTheRunsCapsAndGradedFromItsFolder() throws IOException {
        compare(10_000, String.format(HELPERS, PRICE, PRICE));
        Said said = run();

        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isZero();
        AnswerQuality quality = RunQuality.of(latest());
        assertThat(quality.scores())
                .extracting(Score::evals)
                .allSatisfy(answers -> assertThat(answers.notGradable()).isZero());
        JudgeFacts judge = Objects.requireNonNull(quality.judge());
        assertThat(judge.model()).isEqualTo("other/justice-12b");
        assertThat(judge.replies()).isEqualTo(settled("judge").size()).isGreaterThan(2 * CASES);
        assertThat(judge.unreadable()).isZero();
        assertThat(Objects.requireNonNull(judge.agreement()).labelled()).isEqualTo(2 * CASES);
        assertThat(judge.agreement().agreed()).isBetween(CASES, 2 * CASES);
        Preference kind = judge.preferences().get(0);
        assertThat(kind.alike()
                        + kind.baseBetter()
                        + kind.candidateBetter()
                        + kind.ties()
                        + kind.inconsistent()
                        + kind.unjudged())
                .isEqualTo(CASES);
        assertThat(said.out())
                .contains("evals: judge", "evals: embeddings", "judged by other/justice-12b", "agreement with people")
                .contains("better on kind: ")
                .containsPattern("judge: \\d+ requests to other/justice-12b, [^0]*0\\.0")
                .containsPattern("embeddings: 3 requests to other/embed-1");
        assertThat(settled("judge"))
                .extracting(Settled::labels)
                .allMatch(Labels::ofEvals)
                .allMatch(labels -> labels.workload().equals("judge"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWasJudgedBeforeAKillIsNotJudgedAgain() throws IOException {
        compare(10_000, String.format(HELPERS, PRICE, PRICE));
        assertThat(run().exitCode()).isZero();
        AnswerQuality whole = RunQuality.of(latest());
        int judged = settled("judge").size();
        dropTheLast(15);
        Said said = run();

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("judge: 12 of " + judged + " questions are left");
        assertThat(settled("judge").stream().map(one -> one.labels().caseId()))
                .hasSize(judged)
                .doesNotHaveDuplicates();
        assertThat(RunQuality.of(latest())).isEqualTo(whole);
    }

    /** As if the process had died: the run is open again and its last lines are not there. */
    private void dropTheLast(int results) throws IOException {
        Path journal = latest().path().toRealPath().resolve("exchanges.jsonl");
        List<String> lines = new ArrayList<>(Files.readAllLines(journal));
        int dropped = 0;
        while (dropped < results) {
            String last = lines.remove(lines.size() - 1);
            dropped += last.contains("\"line\":\"settled\"") ? 1 : 0;
        }
        Files.writeString(journal, String.join("\n", lines) + "\n");
        Files.delete(journal.resolveSibling("finished"));
    }

    @Test
    void aCapThatTheJudgeMeetsEndsTheRunAndSaysSo() throws IOException {
        compare(2 * CASES + 22, String.format(HELPERS, PRICE, PRICE));
        Said said = run();
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.out()).contains("not complete: ").contains("raise caps.requests");
        assertThat(settled("judge")).isNotEmpty();
        List<JournalLine> lines = new ArrayList<>();
        var unused = latest().read(lines::add);
        assertThat(lines).last().isInstanceOf(JournalLine.SimulationEnded.class);
    }

    @Test
    void theExampleWeShipIsJudged() throws IOException {
        Files.copy(Path.of("../comparisons/judged.yaml"), folder.resolve("comparisons/mine.yaml"));
        Path suite = folder.resolve("eval-suites/suites/examples/replies-en.jsonl");
        Files.createDirectories(suite.getParent());
        Files.copy(Path.of("../eval-suites/suites/examples/replies-en.jsonl"), suite);
        Said said = run();
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).doesNotContain("warning:").contains("of 24 labelled answers");
        assertThat(RunQuality.of(latest()).scores())
                .allSatisfy(score -> assertThat(score.evals().notGradable()).isZero());
    }

    @Test
    void aJudgeOfTheCandidatesFamilyIsWarnedOf() throws IOException {
        compare(10_000, "evals: { judge: { target: paid } }\n");
        Said said = run();
        assertThat(said.out())
                .contains("warning: the judge acme/swift-70b and the candidate acme/swift-70b are the same model");
        assertThat(Objects.requireNonNull(RunQuality.of(latest()).judge()).warnings())
                .hasSize(1);
    }
}
