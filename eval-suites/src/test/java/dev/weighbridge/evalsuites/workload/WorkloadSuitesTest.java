package dev.weighbridge.evalsuites.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.ComparisonLoader;
import dev.weighbridge.measurements.plan.PlannedEvals;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadSuitesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeSuites() throws IOException {
        Files.writeString(folder.resolve("plain.csv"), "id,prompt\na,Hi\nb,Ho\n");
        String cases = IntStream.range(0, 50)
                .mapToObj(i -> "{\"id\":\"c" + i + "\",\"prompt\":\"" + i + " + 1?\",\"checks\":[\"" + (i + 1)
                        + "\"],\"repeats\":" + (1 + i % 2) + "}")
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("sums.jsonl"), cases + "\n{\"id\":\"open\",\"prompt\":\"Why?\"}\n");
    }

    @Test
    void everyWorkloadHasItsCasesUnderItsOwnName() {
        WorkloadSuites suites = suites("{ w: { suite: plain.csv }, sums: { suite: sums.jsonl } }", 1);

        assertThat(suites.cases().keySet()).containsExactly("w", "sums");
        assertThat(suites.cases().get("w"))
                .containsExactly(new PromptCase("a", null, "Hi"), new PromptCase("b", null, "Ho"));
        assertThat(suites.all()).extracting(Suite::name).containsExactly("w", "sums");
        assertThat(suites.hashes().values()).doesNotHaveDuplicates();
    }

    @Test
    void onlyCasesWithChecksAreEvaluated() {
        WorkloadSuites suites = suites("{ w: { suite: plain.csv }, sums: { suite: sums.jsonl } }", 1);

        assertThat(suites.evaluated()).extracting(Suite::name).containsExactly("sums");
        assertThat(ids(suites)).hasSize(50).doesNotContain("open");
        PlannedEvals planned = suites.planned().get(0);
        assertThat(planned.cases()).isEqualTo(50);
        assertThat(planned.asked()).hasSize(75);
        assertThat(suites.plan().orElseThrow().items().size()).isEqualTo(2 * 75);
    }

    @Test
    void aSampleIsSeededAndTheSameForEveryTarget() {
        String ten = "{ sums: { suite: sums.jsonl, sample: 10 } }";
        assertThat(ids(suites(ten, 1))).hasSize(10).isEqualTo(ids(suites(ten, 1)));
        assertThat(ids(suites(ten, 1))).isNotEqualTo(ids(suites(ten, 2)));
        assertThat(ids(suites("{ sums: { suite: sums.jsonl, sample: 20 } }", 1)))
                .containsAll(ids(suites(ten, 1)));
        assertThat(ids(suites("{ sums: { suite: sums.jsonl, sample: 99 } }", 1)))
                .hasSize(50);
        List<EvalItem> items = suites(ten, 1).plan().orElseThrow().items();
        assertThat(items.stream().map(EvalItem::caseId).distinct()).hasSize(10);
    }

    @Test
    void twoWorkloadsMayNameTheSameSuite() {
        WorkloadSuites suites = suites(
                "{ few: { suite: sums.jsonl, sample: 5 }, all: { suite: sums.jsonl } }".replace("all:", "many:"), 1);
        assertThat(suites.evaluated()).extracting(Suite::name).containsExactly("few", "many");
        assertThat(suites.hashes().get("few")).isEqualTo(suites.hashes().get("many"));
    }

    @Test
    void aWorkloadThatIsNeitherPutUnderLoadNorCheckedIsRefused() {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> suites("{ w: { suite: plain.csv, load: false }, sums: { suite: sums.jsonl } }", 1))
                .withMessage("comparisons/mine.yaml: workload \"w\": load is false, and no case of plain.csv has a "
                        + "check, so nothing is asked; give its cases checks or remove load: false");
    }

    @Test
    void withoutAnyCheckThereIsNoPlan() {
        assertThat(suites("{ w: { suite: plain.csv } }", 1).plan()).isEmpty();
    }

    private static List<String> ids(WorkloadSuites suites) {
        return suites.evaluated().get(0).cases().stream().map(EvalCase::id).toList();
    }

    private WorkloadSuites suites(String workloads, long seed) {
        String yaml = """
                targets:
                  free: { provider: simulated, profile: openrouter, model: "m:free" }
                  paid: { provider: simulated, profile: openrouter, model: m, price: free }
                incumbent: free
                candidate: paid
                workloads: %s
                load: { levels: 2/s, requests: 5 }
                seed: %d
                """;
        try {
            Path file = folder.resolve("mine.yaml");
            Files.writeString(file, String.format(Locale.ROOT, yaml, workloads, seed));
            Comparison comparison = ComparisonLoader.load(file);
            return WorkloadSuites.load(comparison, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
