package dev.weighbridge.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.reports.testing.CaseSamples;
import dev.weighbridge.reports.testing.GradedSummaries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of axe-core, which say nothing of all that only people can judge. */
@Tag("browser")
class AccessibilityTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String VIOLATIONS = "async () => (await axe.run(document,"
            + " { resultTypes: ['violations'], selectors: false })).violations.map(each => ({"
            + " rule: each.id, says: each.help, where: each.nodes.map(node => node.html.slice(0, 200)).slice(0, 5) }))";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, 1280, EN",
        "DARK, 1280, EN",
        "LIGHT, 400, EN",
        "DARK, 400, EN",
        "LIGHT, 1280, KO",
        "DARK, 400, KO"
    })
    void noRuleIsBroken(ColorScheme scheme, int width, Language language) throws IOException {
        Path html = Pages.write(folder, GradedSummaries.typical(), CaseSamples.typical(), language);
        try (Window window = CHROMIUM.open(html.toUri() + "#case=triage%2Fbetter%202", scheme, width)) {
            window.find("#case-heading").waitFor();
            assertThat(window.find("html").getAttribute("lang")).isEqualTo(language.tag());
            window.page().evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })");
            assertThat(violations(window)).isEmpty();
        }
    }

    private static List<Map<String, Object>> violations(Window window) throws IOException {
        try (InputStream axe = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            window.page().evaluate(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
        }
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> found =
                (List<Map<String, Object>>) window.page().evaluate(VIOLATIONS);
        return found;
    }
}
