package dev.weighbridge.simulations.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {
    @TempDir
    Path root;

    @Test
    void whatAProgramSaysIsTakenWithoutItsNewline() {
        assertThat(Provenance.said(root, List.of("sh", "-c", "echo 0123456789ab-dirty")))
                .hasValue("0123456789ab-dirty");
    }

    @Test
    void aProgramThatFailsOrIsMissingSaysNothing() {
        assertThat(Provenance.said(root, List.of("sh", "-c", "echo no; exit 128")))
                .isEmpty();
        assertThat(Provenance.said(root, List.of("no-such-program"))).isEmpty();
    }

    @Test
    void whatIsInNoRepositoryHasNoRevision() {
        assertThat(Provenance.of(root)).doesNotContainKey("git revision").containsKeys("java", "os", "cores");
    }
}
