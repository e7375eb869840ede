package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    private static final Pattern UNSAFE = Pattern.compile("\\$unsafe\\{([^}]*)}");

    @Test
    void onlyOurStyleOurScriptsAndEscapedJsonArePrintedUnescaped() throws IOException {
        List<String> unescaped = new ArrayList<>();
        try (Stream<Path> templates = Files.list(Path.of("src/main/jte"))) {
            for (Path template : templates.sorted().toList()) {
                Matcher matcher = UNSAFE.matcher(Files.readString(template));
                while (matcher.find()) {
                    unescaped.add(template.getFileName() + ": " + matcher.group(1));
                }
            }
        }

        assertThat(unescaped)
                .containsExactly(
                        "cases.jte: browser.cases().data().text()",
                        "figure.jte: packed.data().text()",
                        "page.jte: page.style().text()",
                        "page.jte: page.words(words).text()",
                        "page.jte: script.text()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a</ScRipt>b", "<!-- a", "a\r\nb"})
    void aScriptThatWouldNotReachTheBrowserWholeIsRefused(String script) {
        assertThatThrownBy(() -> new InlineScript(script))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("take these out");
    }

    @Test
    void aScriptIsNamedByItsHash() {
        // The example of CSP Level 3, section 8.3 of its drafts and of MDN's page on script-src.
        assertThat(new InlineScript("alert('Hello, world.');").hash())
                .isEqualTo("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }
}
