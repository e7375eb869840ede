package dev.weighbridge.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.reports.testing.CaseSamples;
import dev.weighbridge.reports.testing.GradedSummaries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of the page for people to look at, in {@code target/pictures}. */
@Tag("browser")
class PicturesTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Path PICTURES = Path.of("target", "pictures");

    /** What A4 has between Chromium's usual margins, in CSS pixels. */
    private static final int PAPER_WIDTH = 717;

    private static final String WIDER_THAN_PAPER =
            "[...document.querySelectorAll('table, figure, pre, p')].filter(each => each.getBoundingClientRect().right"
                    + " > innerWidth + 1).map(each => each.id || each.textContent.slice(0, 60))";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "light, LIGHT, 1200, EN",
        "dark, DARK, 1200, EN",
        "narrow, LIGHT, 400, EN",
        "narrow-dark, DARK, 400, EN",
        "korean, LIGHT, 1200, KO",
        "korean-narrow, LIGHT, 400, KO"
    })
    void nothingIsWiderThanTheWindow(String name, ColorScheme scheme, int width, Language language) throws IOException {
        try (Window window = open(scheme, width, language)) {
            window.page()
                    .screenshot(
                            new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
            assertThat(window.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(width);
            window.assertQuiet();
        }
    }

    @Test
    void printShowsTheTableOfCasesAndNoControls() throws IOException {
        try (Window window = open(ColorScheme.DARK, 1200, Language.EN)) {
            window.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(window.find("#cases-table").isVisible()).isTrue();
            assertThat(window.find("#cases-browser").isVisible()).isFalse();
            byte[] pdf = window.page().pdf(new Page.PdfOptions().setPath(PICTURES.resolve("print.pdf")));
            assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onPaperNothingIsCutAndNothingStaysFolded(Language language) throws IOException {
        try (Window window = open(ColorScheme.LIGHT, PAPER_WIDTH, language)) {
            window.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            window.page().evaluate("dispatchEvent(new Event('beforeprint'))");
            assertThat(window.page().evaluate(WIDER_THAN_PAPER)).isEqualTo(List.of());
            assertThat(window.find("details:not([open])").count()).isZero();
            assertThat(window.find(".page-keys, .case-keys, .switches >> visible=true")
                            .count())
                    .isZero();
        }
    }

    private Window open(ColorScheme scheme, int width, Language language) throws IOException {
        Path html = Pages.write(folder, GradedSummaries.typical(), CaseSamples.typical(), language);
        Window window = CHROMIUM.open(html.toUri() + "#case=triage%2Fbetter-1", scheme, width);
        window.find("#case-heading").waitFor();
        return window;
    }
}
