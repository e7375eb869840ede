package dev.weighbridge.measurements.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighbridge.measurements.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonsTest {
    @TempDir
    private Path root;

    @Test
    void aNameLeadsToItsFile() throws IOException {
        Path file = give("openrouter");
        assertThat(Comparisons.locate(root, "openrouter")).isEqualTo(file);
        assertThat(Comparisons.locate(root, "openrouter.yaml")).isEqualTo(file);
    }

    @Test
    void aMisspeltNameIsAnsweredWithTheNearest() throws IOException {
        give("openrouter");
        give("simulated");
        refused("openruter", "comparisons/openruter.yaml: no such comparison; did you mean \"openrouter\"?");
    }

    @Test
    void anUnknownNameIsAnsweredWithAllThereAre() throws IOException {
        give("simulated");
        give("openrouter");
        refused("zzz", "comparisons/zzz.yaml: no such comparison; known: openrouter, simulated");
    }

    @Test
    void aPathOutOfTheFolderIsNoName() throws IOException {
        give("simulated");
        refused("../simulated", "comparisons/../simulated.yaml: no such comparison; did you mean \"simulated\"?");
    }

    @Test
    void aMissingOrEmptyFolderIsSaid() throws IOException {
        refused("simulated", "comparisons: no such folder; run from the project's root");
        Files.createDirectory(root.resolve("comparisons"));
        refused("simulated", "comparisons/simulated.yaml: no such comparison; the folder has none");
    }

    private void refused(String name, String message) {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> Comparisons.locate(root, name))
                .withMessage(message);
    }

    private Path give(String name) throws IOException {
        Files.createDirectories(root.resolve("comparisons"));
        return Files.createFile(root.resolve("comparisons").resolve(name + ".yaml"));
    }
}
