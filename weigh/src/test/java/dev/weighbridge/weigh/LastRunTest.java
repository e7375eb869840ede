package dev.weighbridge.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastRunTest {
    private static final Instant BUILD_START = Instant.parse("2026-11-21T02:00:00.500Z");

    @TempDir
    Path results;

    @Test
    void aBuildThatRanNoSimulationHasNoLastRun() throws IOException {
        assertThat(LastRun.read(results, BUILD_START)).isEmpty();
    }

    @Test
    void aFileOlderThanTheBuildBelongsToAnotherBuild() throws IOException {
        write(BUILD_START.minusMillis(1));
        assertThat(LastRun.read(results, BUILD_START)).isEmpty();
    }

    @Test
    void aFileNotOlderThanTheBuildIsRead() throws IOException {
        write(BUILD_START);
        assertThat(LastRun.read(results, BUILD_START))
                .hasValue(new LastRun(List.of("streaminglatencysimulation-20261121020000000"), null));
    }

    @Test
    void thePluginsErrorIsTakenFromItsLine() {
        LastRun lastRun = LastRun.parse(List.of("a-1", "ExecutionError: ForkException: exited with 137"));
        assertThat(lastRun).isEqualTo(new LastRun(List.of("a-1"), "ForkException: exited with 137"));
    }

    @Test
    void anErrorsFurtherLinesAreNoFolders() {
        LastRun lastRun = LastRun.parse(List.of("ExecutionError: it broke", "  at somewhere"));
        assertThat(lastRun.folders()).isEmpty();
    }

    private void write(Instant modified) throws IOException {
        Path file = Files.writeString(results.resolve("lastRun.txt"), "streaminglatencysimulation-20261121020000000\n");
        Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
