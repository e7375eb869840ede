package dev.weighbridge.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockReportsTest {
    @TempDir
    Path temporary;

    @Test
    void wholeFoldersAreCopiedAndTheRestIsLeft() throws IOException {
        Path results = temporary.resolve("results");
        Files.createDirectories(results.resolve("mine-1/js"));
        Files.createDirectories(results.resolve("other-2"));
        Files.writeString(results.resolve("mine-1/index.html"), "page");
        Files.writeString(results.resolve("mine-1/js/stats.js"), "script");
        Path run = Files.createDirectories(temporary.resolve("run"));

        StockReports.copy(results, List.of("mine-1"), run);

        assertThat(run.resolve("gatling/mine-1/index.html")).hasContent("page");
        assertThat(run.resolve("gatling/mine-1/js/stats.js")).hasContent("script");
        assertThat(run.resolve("gatling/other-2")).doesNotExist();
    }

    @Test
    void copyingTwiceReplacesWhatIsThere() throws IOException {
        Path results = temporary.resolve("results");
        Files.createDirectories(results.resolve("mine-1"));
        Files.writeString(results.resolve("mine-1/index.html"), "first");
        Path run = Files.createDirectories(temporary.resolve("run"));
        StockReports.copy(results, List.of("mine-1"), run);
        Files.writeString(results.resolve("mine-1/index.html"), "second");

        StockReports.copy(results, List.of("mine-1"), run);

        assertThat(run.resolve("gatling/mine-1/index.html")).hasContent("second");
    }
}
