package dev.weighbridge.measurements.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import dev.weighbridge.measurements.testing.SchemaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedComparisonsTest {
    private static final int MOST_FREE_REQUESTS = 40;
    private static final double MOST_FREE_PER_SECOND = 20 / 60.0;

    private final SchemaFile schema = SchemaFile.read(Path.of("../comparisons/comparison.schema.json"));

    /** By name: files that users put beside them are their own affair. */
    static List<Path> shipped() {
        return Stream.of("keeprouter", "openrouter", "runyour", "simulated", "judged")
                .map(name -> Path.of("../comparisons").resolve(name + ".yaml"))
                .toList();
    }

    static List<Path> real() {
        return shipped().stream()
                .filter(file -> !file.endsWith("simulated.yaml") && !file.endsWith("judged.yaml"))
                .toList();
    }

    @Test
    void allAreThere() throws IOException {
        assertThat(shipped())
                .extracting(file -> file.getFileName().toString())
                .contains("keeprouter.yaml", "openrouter.yaml", "runyour.yaml", "simulated.yaml", "judged.yaml");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void eachPassesTheSchemaAndTheLoader(Path file) throws IOException {
        assertThat(schema.complaints(Files.readString(file))).isEmpty();
        assertThat(ComparisonLoader.load(file).targets()).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void eachTellsTheEditorItsSchemaAndNamesSuitesThatExist(Path file) throws IOException {
        assertThat(Files.readAllLines(file).get(0)).isEqualTo("# yaml-language-server: $schema=comparison.schema.json");
        assertThat(ComparisonLoader.load(file).workloads())
                .allMatch(workload -> Files.exists(Path.of("../eval-suites/suites", workload.suite())));
    }

    @ParameterizedTest
    @MethodSource("real")
    void eachFitsAFreeTier(Path file) {
        Comparison comparison = ComparisonLoader.load(file);
        Pattern.Fixed load = (Pattern.Fixed) comparison.load().pattern();
        assertThat(comparison.load().warmUp() + load.levels().size() * load.requests())
                .isLessThanOrEqualTo(MOST_FREE_REQUESTS);
        assertThat(load.levels())
                .allMatch(level -> level instanceof Level.Open open && open.perSecond() < MOST_FREE_PER_SECOND);
    }

    @ParameterizedTest
    @MethodSource("real")
    void eachWeighsAFreeModelAgainstADatedPrice(Path file) throws IOException {
        Comparison comparison = ComparisonLoader.load(file);
        assertThat(comparison.target(comparison.incumbent())).hasValueSatisfying(target -> {
            assertThat(target.price().free()).isTrue();
            assertThat(target.provider()).isNotEqualTo(Provider.OTHER);
        });
        assertThat(comparison.target(comparison.candidate()))
                .hasValueSatisfying(target -> assertThat(target.price().free()).isFalse());
        assertThat(Files.readString(file)).contains("as-of: 20");
    }
}
