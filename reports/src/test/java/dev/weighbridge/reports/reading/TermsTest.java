package dev.weighbridge.reports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.weighbridge.measurements.comparison.ComparisonLoader;
import dev.weighbridge.measurements.comparison.Traffic;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermsTest {
    @Test
    void aComparisonStatesItsMarginAndTheTrafficOfSomeWorkloads() {
        Terms terms = Terms.of(ComparisonLoader.load(Path.of("../comparisons/simulated.yaml")));

        assertThat(terms.accuracyMargin()).isEqualTo(0.05);
        assertThat(terms.traffic())
                .containsOnly(
                        entry("support-en", new Traffic(60_000, 350, 120, null, null, 40L)),
                        entry("support-ko", new Traffic(20_000, null, null, 5.0, null, null)));
    }

    @Test
    void aFolderWithoutManifestStatesNothing(@TempDir Path folder) {
        assertThat(Terms.read(folder)).isEqualTo(Terms.NONE);
    }
}
