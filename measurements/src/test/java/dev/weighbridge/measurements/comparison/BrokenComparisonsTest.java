package dev.weighbridge.measurements.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

    @TempDir
    private Path folder;

    static Stream<Arguments> seenByTheSchemaToo() throws IOException {
        return rows("seen-by-schema.txt");
    }

    static Stream<Arguments> seenByTheLoaderOnly() throws IOException {
        return rows("seen-by-loader.txt");
    }

    @Test
    void theFileThatIsBrokenHereIsGood() throws IOException {
        assertThat(load(GOOD).targets()).hasSize(4);
        assertThat(ComparisonSchema.read().complaints(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"seenByTheSchemaToo", "seenByTheLoaderOnly"})
    void aMistakeIsOneLineThatTellsHowToMendIt(String good, String broken, String message) {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> load(breaking(good, broken)))
                .withMessage("comparisons/mine.yaml" + message)
                .withMessageNotContaining("\n")
                .withNoCause();
    }

    @ParameterizedTest
    @MethodSource("seenByTheSchemaToo")
    void theEditorSeesItToo(String good, String broken, String message) {
        assertThat(ComparisonSchema.read().complaints(breaking(good, broken)))
                .as(message)
                .isNotEmpty();
    }

    private static String breaking(String good, String broken) {
        assertThat(GOOD).contains(good);
        return GOOD.replace(good, broken);
    }

    /**
     * Three lines a row, and an empty one: what is replaced, by what (¶ a line end, ⇥ a tab, - nothing), and the message
     * after the file's name.
     */
    private static Stream<Arguments> rows(String table) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/comparison", table));
        return Stream.of(text.strip().split("\n\n")).map(row -> {
            String[] lines = row.split("\n", -1);
            return arguments(unescaped(lines[0]), unescaped(lines[1]), lines[2]);
        });
    }

    private static String unescaped(String text) {
        return text.equals("-") ? "" : text.replace('¶', '\n').replace('⇥', '\t');
    }

    private Comparison load(String yaml) throws IOException {
        Path file = folder.resolve("comparisons").resolve("mine.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, yaml);
        return ComparisonLoader.load(file);
    }
}
