package dev.weighbridge.reports.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Chromium that runs.
 *
 * @param playwright what drives it
 * @param browser the browser
 * @param context where pages are opened that need nothing special: they keep nothing that the next could find
 */
record RunningChromium(Playwright playwright, Browser browser, BrowserContext context) implements AutoCloseable {
    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

    static RunningChromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 1024));
        return new RunningChromium(playwright, browser, context);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
