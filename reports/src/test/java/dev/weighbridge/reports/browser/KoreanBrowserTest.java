package dev.weighbridge.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.reports.page.Beside;
import dev.weighbridge.reports.page.PageRenderer;
import dev.weighbridge.reports.testing.CaseSamples;
import dev.weighbridge.reports.testing.GradedSummaries;
import dev.weighbridge.reports.testing.PricedSummaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the page's scripts say in Korean. */
@Tag("browser")
class KoreanBrowserTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path folder;

    @Test
    void casesAreCountedAndShownInKorean() throws IOException {
        Path html = Pages.write(folder, GradedSummaries.typical(), CaseSamples.typical(), Language.KO);
        try (Window window = CHROMIUM.open(html.toUri() + "#case=triage%2Fbetter-1")) {
            window.find("#case-heading").waitFor();
            assertThat(window.find(".case-count").innerText()).isEqualTo("문항 7개 중 7개");
            assertThat(window.find(".case-walk").innerText()).contains("이전", "다음", "7 중 2", "이 문항의 링크");
            assertThat(window.find(".case-answer .came strong").allInnerTexts()).containsExactly("틀림", "맞음");
            assertThat(window.find(".case-answer .came").first().innerText()).contains("점수 0.00", "빠진 것: \"Paris\"");
            assertThat(window.find(".case-answer pre").first().innerText()).isEqualTo("The capital is Lyon.");
            window.assertQuiet();
        }
    }

    @Test
    void theCalculatorComplainsAndAnswersInKorean() throws IOException {
        String html = PageRenderer.create()
                .render(
                        PricedSummaries.typical(),
                        Beside.files(List.of()).with(PricedSummaries.terms().in(Language.KO)));
        Path page = Files.writeString(folder.resolve("index.html"), html);
        try (Window window = CHROMIUM.open(page)) {
            window.find("#calculator:not([hidden])").waitFor();
            assertThat(window.find("#calculator .answer").innerText()).startsWith("모두 free 대신 paid에서 처리하면: 첫 달 ");
            window.find("#calculator-plan input").first().fill("many");
            assertThat(window.find("#calculator [role=status]").innerText()).endsWith("many: 정수가 아닙니다");
            window.assertQuiet();
        }
    }
}
