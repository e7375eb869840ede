package dev.weighbridge.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.weighbridge.reports.cases.Cases;
import dev.weighbridge.reports.testing.CaseSamples;
import dev.weighbridge.reports.testing.Hostile;
import dev.weighbridge.reports.testing.PricedSummaries;
import dev.weighbridge.reports.testing.Summaries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class CasesBrowserTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final int MANY = 10_000;

    @TempDir
    private Path folder;

    @Test
    void everyFilterShowsAsManyAsItSays() throws IOException {
        try (Window window = open(CaseSamples.typical())) {
            for (Locator filter : window.find(".case-filters fieldset label").all()) {
                filter.click();
                String number = filter.locator("b").innerText();
                assertThat(count(window)).isEqualTo(number + " of 7 cases");
            }
            pick(window, "better");
            assertThat(ids(window)).containsExactly("better-1", "better 2", "refused-1", "cut-1");
            pick(window, "worse");
            assertThat(ids(window)).containsExactly("worse-1");
            pick(window, "truncated");
            assertThat(ids(window)).containsExactly("cut-1");
            window.assertQuiet();
        }
    }

    @Test
    void workloadsAndWordsNarrowTheList() throws IOException {
        try (Window window = open(CaseSamples.typical())) {
            window.find("#cases-workload").selectOption("letters");
            assertThat(count(window)).isEqualTo("4 of 7 cases");
            window.find("#cases-workload").selectOption("");
            search(window, "LYON");
            assertThat(ids(window)).containsExactly("better-1", "better 2");
            search(window, "worse-");
            assertThat(ids(window)).containsExactly("worse-1");
            search(window, "nobody says this");
            assertThat(count(window)).isEqualTo("0 of 7 cases");
            window.assertQuiet();
        }
    }

    @Test
    void theAddressBringsBackWhatWasSeen() throws IOException {
        String address;
        try (Window window = open(CaseSamples.typical())) {
            pick(window, "better");
            window.find("#cases-workload").selectOption("triage");
            search(window, "capital");
            window.find(".case-row >> nth=1").click();
            assertThat(heading(window)).startsWith("better 2");
            address = window.page().url();
        }
        try (Window again = CHROMIUM.open(address)) {
            assertThat(heading(again)).startsWith("better 2");
            assertThat(count(again)).isEqualTo("2 of 7 cases");
            assertThat(again.find("[value=better]").isChecked()).isTrue();
            assertThat(again.find("#cases-workload").inputValue()).isEqualTo("triage");
            assertThat(again.find("#cases-q").inputValue()).isEqualTo("capital");
            assertThat(again.page().url()).isEqualTo(address);
            again.assertQuiet();
        }
    }

    @Test
    void aVerdictLeadsToTheCasesItCites() throws IOException {
        try (Window window = open(CaseSamples.typical())) {
            pick(window, "refused");
            window.find("#decisions a").click();
            assertThat(heading(window)).startsWith("better 2");
            assertThat(count(window)).isEqualTo("7 of 7 cases");
            assertThat(window.find(".case").isVisible()).isTrue();
            window.assertQuiet();
        }
    }

    @Test
    void keysWalkSearchAndGoBack() throws IOException {
        try (Window window = open(CaseSamples.typical())) {
            window.find(".case-list").focus();
            press(window, "j", "j", "j", "k");
            assertThat(heading(window)).startsWith("better-1");
            assertThat(window.find(".case-list").getAttribute("aria-activedescendant"))
                    .isEqualTo(window.find("[aria-selected=true]").getAttribute("id"));
            press(window, "End");
            assertThat(heading(window)).startsWith("none-1");
            press(window, "/");
            assertThat(focused(window)).isEqualTo("cases-q");
            window.page().keyboard().type("jk");
            assertThat(window.find("#cases-q").inputValue()).isEqualTo("jk");
            press(window, "Escape", "Escape");
            assertThat(window.find("#cases-q").inputValue()).isEmpty();
            assertThat(window.find(".case-list:focus").count()).isEqualTo(1);
            press(window, "j", "Escape");
            assertThat(window.find(".case").isVisible()).isFalse();
            window.assertQuiet();
        }
    }

    @Test
    void keysWorkFromAnywhereAndLeadToTheCases() throws IOException {
        try (Window window = open(CaseSamples.typical())) {
            assertThat(window.find(".page-keys").innerText()).contains("/ searches the cases", "j next case");
            window.find("nav a").first().focus();
            press(window, "j");
            assertThat(heading(window)).startsWith(ids(window).get(0));
            assertThat(window.find(".case-list:focus").count()).isEqualTo(1);
            window.find("#latency-ttft-caption").click();
            press(window, "k", "/");
            assertThat(focused(window)).isEqualTo("cases-q");
            window.assertQuiet();
        }
    }

    @Test
    void keysAreLettersInFieldsAndTheBrowsersWithAModifier() throws IOException {
        Path priced = Pages.write(folder, PricedSummaries.typical(), CaseSamples.typical());
        try (Window window = CHROMIUM.open(priced)) {
            window.find("#cases-browser").waitFor();
            window.find(".calculator input").first().focus();
            press(window, "j", "/");
            window.find("nav a").first().focus();
            press(window, "Control+j", "Escape");
            assertThat(window.find(".case").isVisible()).isFalse();
            window.assertQuiet();
        }
    }

    @Test
    void keysCanBeKeptToTheCases() throws IOException {
        try (Window window = open(CaseSamples.typical())) {
            window.find("label:has(#cases-keys-everywhere)").click();
            assertThat(window.find(".page-keys").isVisible()).isFalse();
            window.find("nav a").first().focus();
            press(window, "j", "/");
            assertThat(window.find(".case").isVisible()).isFalse();
            window.find(".case-list").focus();
            press(window, "j");
            assertThat(window.find(".case").isVisible()).isTrue();
            window.assertQuiet();
        }
    }

    @Test
    void buttonsWalkAndClose() throws IOException {
        try (Window window = open(CaseSamples.typical())) {
            window.find(".case-row >> nth=0").click();
            assertThat(window.find("button >> text=Previous").isDisabled()).isTrue();
            window.find("button >> text=Next").click();
            assertThat(heading(window)).startsWith("better-1");
            assertThat(window.find("text=Link to this case").getAttribute("href"))
                    .isEqualTo("#case=triage%2Fbetter-1");
            window.find(".case-walk >> text=Close").click();
            assertThat(window.find(".case").isVisible()).isFalse();
            window.assertQuiet();
        }
    }

    @Test
    void whatOneAnswerSaysAndTheOtherDoesNotIsMarked() throws IOException {
        try (Window window = open(CaseSamples.typical())) {
            window.find(".case-row >> nth=1").click();
            assertThat(window.find(".case-answer mark").allInnerTexts()).containsExactly("Lyon", "Paris");
            assertThat(window.find(".case-answer pre").allInnerTexts())
                    .containsExactly("The capital is Lyon.", "The capital is Paris.");
            assertThat(window.find(".case-answer").first().innerText())
                    .contains("incorrect score 0.00: it lacks \"Paris\"", "0.210", "0.0000123", "48", "73");
        }
    }

    @Test
    void ofTenThousandOnlyThoseThatAreSeenAreInTheDocument() throws IOException {
        try (Window window = open(CaseSamples.many(MANY, new Random(2)))) {
            assertThat(count(window)).isEqualTo("10\u202f000 of 10\u202f000 cases");
            assertThat(window.find(".case-row").count()).isLessThan(40);
            window.find(".case-list").focus();
            press(window, "End");
            assertThat(heading(window)).startsWith("case-9999");
            assertThat(window.find("[aria-posinset='10000']").isVisible()).isTrue();
            assertThat(window.find(".case-row").count()).isLessThan(40);
            search(window, "case-777");
            assertThat(count(window)).isEqualTo("11 of 10\u202f000 cases");
            window.assertQuiet();
        }
    }

    @Test
    void hostileCasesAreTextAlone() throws IOException {
        try (Window window = open(CaseSamples.hostile())) {
            window.find(".case-row >> nth=0").click();
            assertThat(window.page().title()).isNotEqualTo("OWNED").contains("Weighbridge");
            assertThat(window.find("img").count()).isZero();
            assertThat(window.find(".case-answer pre").first().innerText())
                    .contains("<script>document.title='OWNED'</script>", "⟨U+202E⟩", "␛[31m", "␀");
            assertThat(window.find(".case-note").allInnerTexts())
                    .anyMatch(note -> note.startsWith("first 4000 of 1\u202f048\u202f"));
            search(window, Hostile.TEXT.substring(0, 20));
            assertThat(count(window)).isEqualTo("1 of 2 cases");
            window.assertQuiet();
        }
    }

    @Test
    void withoutAScriptTheTableStands() throws IOException {
        Path html = Pages.write(folder, Summaries.typical(), CaseSamples.typical());
        try (Window window = CHROMIUM.openWithoutScripts(html)) {
            assertThat(window.find("#cases-browser").isVisible()).isFalse();
            assertThat(window.find("#cases-table").isVisible()).isTrue();
        }
    }

    private Window open(Cases cases) throws IOException {
        Window window = CHROMIUM.open(Pages.write(folder, Summaries.typical(), cases));
        window.find("#cases-browser").waitFor();
        return window;
    }

    private static void pick(Window window, String show) {
        window.find("label:has([value=" + show + "])").click();
    }

    private static void search(Window window, String words) {
        window.find("#cases-q").fill(words);
        window.page().waitForURL(url -> url.contains("q="));
        window.page().waitForFunction("words => new URLSearchParams(location.hash.slice(1)).get('q') === words", words);
    }

    private static void press(Window window, String... keys) {
        List.of(keys).forEach(window.page().keyboard()::press);
    }

    private static String count(Window window) {
        return window.find(".case-count").innerText();
    }

    private static List<String> ids(Window window) {
        return window.find(".case-row .case-id").allInnerTexts();
    }

    private static String heading(Window window) {
        return window.find("#case-heading").innerText();
    }

    private static Object focused(Window window) {
        return window.page().evaluate("document.activeElement.id");
    }
}
