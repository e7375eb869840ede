package dev.weighbridge.weigh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.weigh.console.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @Test
    void everyCommandOfItEndsWell() throws IOException {
        try (Stage stage = Stage.make()) {
            assertThatCode(() -> Rehearsal.play(in(stage.folder()))).doesNotThrowAnyException();
        }
    }

    @Test
    void whatACommandSaidStandsInTheFailure(@TempDir Path empty) {
        assertThatThrownBy(() -> Rehearsal.play(in(empty)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("weigh models --comparison rehearsal")
                .hasMessageContaining("no such folder");
    }

    @Test
    void nothingIsLeftOfItsFolder() throws IOException {
        Stage stage = Stage.make();
        assertThat(stage.folder()).isDirectory();
        stage.close();
        assertThat(stage.folder()).doesNotExist();
    }

    private static Surroundings in(Path folder) {
        return new Surroundings(folder, variable -> null, Runnable::run);
    }
}
