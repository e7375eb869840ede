package dev.weighbridge.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.reports.page.Beside;
import dev.weighbridge.reports.page.PageRenderer;
import dev.weighbridge.reports.testing.Summaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    @TempDir
    private Path folder;

    @Test
    void theRunFolderGetsOnePageAndNothingElse() throws IOException {
        Path page = Reports.render(folder, Summaries.small());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("index.html")).containsExactly(page);
        }
        assertThat(page).content().startsWith("<!doctype html>").contains("free weighed against paid");
    }

    @Test
    void aSecondRenderingReplacesTheFirst() throws IOException {
        Path page = Reports.render(folder, Summaries.small());
        String first = Files.readString(page);

        Reports.render(folder, Summaries.typical());

        assertThat(page).content().isNotEqualTo(first).contains("12 requests a second");
    }

    @Test
    void whatLiesInTheRunFolderIsLinkedAndNothingElse() throws IOException {
        Files.createDirectories(folder.resolve("gatling/streaminglatency-2"));
        Files.createDirectories(folder.resolve("gatling/streaminglatency-1"));
        Files.writeString(folder.resolve("gatling/streaminglatency-1/index.html"), "stock");
        Files.writeString(folder.resolve("exchanges.csv"), "");

        Evidence evidence = Evidence.in(folder);

        assertThat(evidence).isEqualTo(new Evidence(List.of("gatling/streaminglatency-1"), List.of("exchanges.csv")));
        assertThat(PageRenderer.create().render(Summaries.small(), Beside.files(evidence.links())))
                .contains("href=\"gatling/streaminglatency-1/index.html\"")
                .contains("href=\"exchanges.csv\"")
                .doesNotContain("href=\"summary.json\"");
    }
}
