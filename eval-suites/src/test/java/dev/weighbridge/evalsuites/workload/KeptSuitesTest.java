package dev.weighbridge.evalsuites.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.engine.testing.Runs;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.load.Suites;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeptSuitesTest {
    private static final Path SUITES = Path.of("suites");
    private static final Path EXAMPLES = Path.of("src/test/resources");

    @TempDir
    private Path runs;

    static Stream<Path> files() throws IOException {
        try (Stream<Path> own = Files.list(SUITES);
                Stream<Path> rows = Files.list(EXAMPLES.resolve("rows"))) {
            return Stream.concat(own, rows)
                    .filter(file -> file.toString().matches(".*\\.(yaml|jsonl|json)"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsKeptIsWhatWasRead(Path file) {
        List<EvalCase> checked = Suites.load(file).cases().stream()
                .filter(one -> !one.checks().isEmpty())
                .toList();
        Workload workload = new Workload("w", file.getFileName().toString(), Slo.NONE);
        RunFolder folder = Runs.of(runs, true, workload);
        KeptSuites.write(folder, WorkloadSuites.load(folder.manifest().comparison(), file.resolveSibling("")));

        assertThat(KeptSuites.read(folder)
                        .map(kept -> kept.all().get(0).cases())
                        .orElse(List.of()))
                .isEqualTo(checked);
    }

    @Test
    void ofAWorkloadThatIsOnlyEvaluatedTheSampleIsKept() {
        RunFolder folder = Runs.of(runs, true, new Workload("w", "facts-en.yaml", Slo.NONE, 7, false));
        WorkloadSuites suites = WorkloadSuites.load(folder.manifest().comparison(), SUITES);
        KeptSuites.write(folder, suites);

        WorkloadSuites kept = KeptSuites.read(folder).orElseThrow();
        assertThat(kept.all().get(0).cases()).hasSize(7);
        assertThat(kept.evaluated()).isEqualTo(suites.evaluated());
    }

    @Test
    void ofAWorkloadUnderLoadAllIsKeptAndTheSampleIsStillKnown() {
        RunFolder folder = Runs.of(runs, true, new Workload("w", "facts-en.yaml", Slo.NONE, 7, true));
        WorkloadSuites suites = WorkloadSuites.load(folder.manifest().comparison(), SUITES);
        KeptSuites.write(folder, suites);

        WorkloadSuites kept = KeptSuites.read(folder).orElseThrow();
        assertThat(kept.all()).isEqualTo(suites.all());
        assertThat(kept.evaluated()).isEqualTo(suites.evaluated());
    }

    @Test
    void withoutTextsNoQuestionIsKept() throws IOException {
        RunFolder folder = Runs.of(runs, false, new Workload("w", "facts-en.yaml", Slo.NONE));
        WorkloadSuites suites = WorkloadSuites.load(folder.manifest().comparison(), SUITES);
        KeptSuites.write(folder, suites);

        Suite whole = suites.all().get(0);
        String file = Files.readString(folder.path().resolve("suites.json"));
        assertThat(file).doesNotContain(whole.cases().get(0).asked().userText());
        assertThat(KeptSuites.read(folder).orElseThrow().evaluated().get(0).cases())
                .hasSameSizeAs(whole.cases());
    }

    @Test
    void whereNothingIsCheckedNothingIsKept() throws IOException {
        Files.writeString(runs.resolve("plain.csv"), "id,prompt\na,Tell me a joke.\n");
        RunFolder folder = Runs.of(runs, true, new Workload("w", "plain.csv", Slo.NONE));
        KeptSuites.write(folder, WorkloadSuites.load(folder.manifest().comparison(), runs));
        assertThat(folder.path().resolve("suites.json")).doesNotExist();
        assertThat(KeptSuites.read(folder)).isEmpty();
    }
}
