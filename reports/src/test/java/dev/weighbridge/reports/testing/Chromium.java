package dev.weighbridge.reports.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A headless Chromium without a network, for what a page's scripts make of it. */
public final class Chromium {
    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;

    /** A browser that keeps what it needs in a folder. */
    public Chromium(Path folder) {
        this.folder = folder;
    }

    /** The page at an address once its scripts are done; fails where a script complained. */
    public Document open(String address) throws IOException, InterruptedException {
        Path dom = folder.resolve("dom.html");
        Path log = folder.resolve("chromium.log");
        Process browser = new ProcessBuilder(command(address))
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        try {
            assertThat(browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("Chromium ended within %s s", PATIENCE_SECONDS)
                    .isTrue();
        } finally {
            browser.destroyForcibly().waitFor();
        }
        assertThat(Files.readAllLines(log)).noneMatch(line -> line.contains("CONSOLE"));
        return Jsoup.parse(Files.readString(dom));
    }

    private List<String> command(String address) {
        return List.of(
                "/usr/bin/chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--enable-logging=stderr",
                "--virtual-time-budget=5000",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                address);
    }
}
