package dev.weighbridge.measurements.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighbridge.measurements.testing.Breakage;
import dev.weighbridge.measurements.testing.SchemaFile;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenComparisonsTest {
    private static final String GOOD = """
            incumbent: free
            candidate: paid
            targets:
              free: { provider: openrouter, model: "a/b:free" }
              paid:
                provider: openrouter
                model: a/c
                price: { input-usd-per-million-tokens: "0.15", output-usd-per-million-tokens: "0.60" }
                parameters: { temperature: 0, max-tokens: 128 }
              mine: { base-url: "http://127.0.0.1:1/v1", key: none, model: m, price: free, limits: { requests: 30 } }
              fake: { provider: simulated, profile: openrouter, model: "m:free" }
            workloads:
              support: { suite: support-en.csv, slo: { ttft: 1s } }
            load:
              arrivals: poisson
              levels: [ "concurrency 1", "2/s" ]
              requests: 12
              blocks: 2
            caps: { requests: 40, usd: "1.00" }
            store-texts: true
            limits: { probe: true, minutes: 2 }
            """;

    private static final SchemaFile SCHEMA = SchemaFile.read(Path.of("../comparisons/comparison.schema.json"));

    @TempDir
    private Path folder;

    static Stream<Breakage> seenByTheSchemaToo() {
        return Breakage.table("comparison/seen-by-schema.txt");
    }

    static Stream<Breakage> seenByTheLoaderOnly() {
        return Breakage.table("comparison/seen-by-loader.txt");
    }

    @Test
    void theFileThatIsBrokenHereIsGood() throws IOException {
        assertThat(load(GOOD).targets()).hasSize(4);
        assertThat(SCHEMA.complaints(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"seenByTheSchemaToo", "seenByTheLoaderOnly"})
    void aMistakeIsOneLineThatTellsHowToMendIt(Breakage breakage) {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> load(breakage.in(GOOD)))
                .withMessage("comparisons/mine.yaml" + breakage.message())
                .withMessageNotContaining("\n")
                .withNoCause();
    }

    @ParameterizedTest
    @MethodSource("seenByTheSchemaToo")
    void theEditorSeesItToo(Breakage breakage) {
        assertThat(SCHEMA.complaints(breakage.in(GOOD))).as(breakage.message()).isNotEmpty();
    }

    private Comparison load(String yaml) throws IOException {
        Path file = folder.resolve("comparisons").resolve("mine.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
        return ComparisonLoader.load(file);
    }
}
