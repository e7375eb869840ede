package dev.weighbridge.reports.language;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.reports.language.Template.Slot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Korean book as it stands in its files. */
class PhrasebookTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/dev/weighbridge/reports");
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*'([^']+)'");

    private record Entry(String english, String korean) {}

    static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (String part : PhrasebookReader.PARTS) {
            List<String> lines = PhrasebookReader.lines("korean/" + part + ".txt");
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).startsWith("\t")) {
                    entries.add(new Entry(lines.get(i - 1), lines.get(i).substring(1)));
                }
            }
        }
        return entries;
    }

    @Test
    void everyLineIsHalfOfAPairOrSaysSomethingElse() {
        for (String part : PhrasebookReader.PARTS) {
            List<String> lines = PhrasebookReader.lines("korean/" + part + ".txt");
            for (int i = 0; i < lines.size(); i++) {
                boolean english =
                        !lines.get(i).isEmpty() && Stream.of("\t", "#", "= ").noneMatch(lines.get(i)::startsWith);
                assertThat(english)
                        .as(part + ".txt, line " + (i + 1) + ": " + lines.get(i))
                        .isEqualTo(i + 1 < lines.size() && lines.get(i + 1).startsWith("\t"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void bothSidesHaveTheSameSlots(Entry entry) {
        assertThat(slots(entry.korean())).isEqualTo(slots(entry.english()));
    }

    @Test
    void noPhraseStandsThereTwice() {
        assertThat(entries())
                .extracting(entry -> Phrasebook.begun(entry.english()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatScriptsSayIsWhatTheBookKeepsForThem() throws IOException {
        Set<String> outcomes =
                Arrays.stream(CaseOutcome.values()).map(CaseOutcome::word).collect(toSet());
        List<String> expected =
                Stream.concat(outcomes.stream(), said().stream()).distinct().toList();

        assertThat(Phrasebook.of(Language.KO).scripts().keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> said() throws IOException {
        List<String> said = new ArrayList<>();
        for (String script : List.of("cases/cases.js", "page/calculator.js", "page/report.js")) {
            SAID.matcher(Files.readString(SCRIPTS.resolve(script)))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(said::add);
        }
        return said;
    }

    private static List<Integer> slots(String text) {
        return Template.of(text).slots().stream().map(Slot::number).sorted().toList();
    }
}
