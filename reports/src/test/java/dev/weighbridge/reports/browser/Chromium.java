package dev.weighbridge.reports.browser;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The system's Chromium, one for all tests of a class. */
final class Chromium implements BeforeAllCallback, AfterAllCallback {
    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** A file, opened in a window of its own. */
    Window open(Path html) {
        return open(html.toUri().toString(), usual -> {});
    }

    /** An address, opened in a window of its own that is set up by someone. */
    Window open(String address, Consumer<Browser.NewContextOptions> setUp) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(1280, 1024);
        setUp.accept(options);
        return Window.open(requireNonNull(browser, "no test runs yet").newContext(options), address);
    }
}
