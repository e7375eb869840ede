package dev.weighbridge.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A page in a window.
 *
 * @param page the page
 * @param complaints what scripts and the Content-Security-Policy wrote to the console, and errors that nobody caught
 * @param requests the addresses that were asked for, that of the page first
 */
record Window(Page page, List<String> complaints, List<String> requests) implements AutoCloseable {

    static Window open(Page page, String address) {
        Window window = new Window(page, new ArrayList<>(), new ArrayList<>());
        page.onConsoleMessage(message -> window.complaints.add(message.text()));
        page.onPageError(window.complaints::add);
        page.onDialog(dialog -> {
            window.complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> window.requests.add(request.url()));
        page.navigate(address);
        return window;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** The document as scripts left it. */
    Document document() {
        return Jsoup.parse(page.content());
    }

    /** Nothing complained, and nothing but the page itself was asked for. */
    void assertQuiet() {
        assertThat(complaints).isEmpty();
        assertThat(requests).allMatch(url -> url.startsWith("file:"));
        assertThat(requests.stream().map(url -> url.split("#", 2)[0]).distinct())
                .hasSize(1);
    }

    @Override
    public void close() {
        page.close();
    }
}
