package dev.weighbridge.evalsuites.suite.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.measurements.plan.PromptCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SupportSuitesTest {
    private static final Path SUITES = Path.of("suites");

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(SUITES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("support-"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void eachLoadsWithoutComplaint(Path file) {
        assertThat(Suites.load(file).cases()).isNotEmpty();
    }

    @Test
    void bothSupportSetsHaveSixPromptsOfEachKindUnderTheSameIds() {
        List<String> english = ids("support-en.csv");
        assertThat(ids("support-ko.jsonl")).isEqualTo(english);
        assertThat(english.stream()
                        .collect(Collectors.groupingBy(id -> id.substring(0, id.indexOf('-')), Collectors.counting())))
                .hasSize(4)
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isEqualTo(6));
    }

    @Test
    void everyKoreanPromptIsMostlyHangul() {
        for (PromptCase prompt : asked("support-ko.jsonl")) {
            long letters = prompt.userText().chars().filter(Character::isLetter).count();
            long hangul = prompt.userText()
                    .chars()
                    .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL)
                    .count();
            assertThat(hangul).as(prompt.id()).isGreaterThan(letters * 7 / 10);
        }
    }

    private static List<String> ids(String file) {
        return asked(file).stream().map(PromptCase::id).toList();
    }

    private static List<PromptCase> asked(String file) {
        return Suites.load(SUITES.resolve(file)).cases().stream()
                .map(EvalCase::asked)
                .toList();
    }
}
