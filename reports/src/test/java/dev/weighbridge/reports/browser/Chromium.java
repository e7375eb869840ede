package dev.weighbridge.reports.browser;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The system's Chromium, one for all tests of the module. */
final class Chromium implements BeforeAllCallback {
    private @Nullable RunningChromium running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(RunningChromium.class, key -> RunningChromium.start(), RunningChromium.class);
    }

    /** A file, opened in a window of its own. */
    Window open(Path html) {
        return open(html.toUri().toString());
    }

    /** An address, opened in a window of its own. */
    Window open(String address) {
        return Window.open(running().context().newPage(), address);
    }

    /** The same in these colours and so wide. */
    Window open(String address, ColorScheme scheme, int width) {
        Page page = running().context().newPage();
        page.setViewportSize(width, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return Window.open(page, address);
    }

    /** A file, opened where no script runs. */
    Window openWithoutScripts(Path html) {
        Page page = running().browser().newPage(new Browser.NewPageOptions().setJavaScriptEnabled(false));
        return Window.open(page, html.toUri().toString());
    }

    private RunningChromium running() {
        return requireNonNull(running, "no test runs yet");
    }
}
