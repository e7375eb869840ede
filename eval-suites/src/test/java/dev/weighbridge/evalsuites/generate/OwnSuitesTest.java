package dev.weighbridge.evalsuites.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.load.Suites;
import dev.weighbridge.gateway.request.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnSuitesTest {
    private static final Path SUITES = Path.of("suites");
    private static final Map<String, Suite> LOADED = new ConcurrentHashMap<>();
    private static final int FEWEST_CASES = 400;
    private static final long MOST_BYTES = 4_000_000;

    static List<String> shipped() throws IOException {
        try (Stream<Path> files = Files.list(SUITES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".+\\.(yaml|csv|jsonl)"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theCodeMakesTheVeryFilesThatAreShipped() throws IOException {
        Set<String> there = new TreeSet<>();
        for (String folder : List.of("cases", "texts")) {
            try (Stream<Path> files = Files.list(SUITES.resolve(folder))) {
                files.forEach(file -> there.add(folder + "/" + file.getFileName()));
            }
        }
        there.addAll(List.of("support-en.csv", "support-ko.jsonl"));
        assertThat(OwnSuites.files().keySet()).isEqualTo(there);
        OwnSuites.files()
                .forEach((name, text) ->
                        assertThat(SUITES.resolve(name)).as(name).content().isEqualTo(text));
    }

    @Test
    void everyKindComesInBothLanguages() throws IOException {
        Set<String> english = kinds("-en.");
        assertThat(english).hasSize(9).isEqualTo(kinds("-ko."));
    }

    @Test
    void allGeneratedFilesTogetherAreSmall() {
        assertThat(OwnSuites.files().values().stream().mapToLong(String::length).sum())
                .isLessThan(MOST_BYTES);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void eachHasEnoughCasesThatCanFailAndHaveAReference(String name) {
        Suite suite = load(name);
        assertThat(suite.cases()).hasSizeGreaterThanOrEqualTo(FEWEST_CASES).allSatisfy(one -> {
            assertThat(one.checks()).as(one.id()).isNotEmpty();
            assertThat(one.reference()).as(one.id()).isNotBlank();
            assertThat(one.cluster()).as(one.id()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void noTwoCasesAskTheSame(String name) {
        List<EvalCase> cases = load(name).cases();
        assertThat(cases.stream().map(EvalCase::messages).distinct()).hasSize(cases.size());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyReferenceHoldsTheTextsThatAreLookedForAndNoneThatMustBeMissing(String name) {
        for (EvalCase one : load(name).cases()) {
            for (Check check : one.checks()) {
                if (check instanceof Check.Single single && single.type().contains("contains")) {
                    assertThat(holds(single, one)).as(one.id() + " " + single).isNotEqualTo(single.negated());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void koreanCasesAskInKoreanAndEnglishOnesInEnglish(String name) {
        for (EvalCase one : load(name).cases()) {
            String asked = one.messages().stream()
                    .filter(Message.User.class::isInstance)
                    .map(message -> ((Message.User) message).text())
                    .collect(Collectors.joining());
            boolean hangul =
                    asked.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
            assertThat(hangul).as(one.id() + ": " + asked).isEqualTo(name.contains("-ko."));
        }
    }

    /** Reading them all takes seconds, and nothing changes them. */
    private static Suite load(String name) {
        return LOADED.computeIfAbsent(name, each -> Suites.load(SUITES.resolve(each)));
    }

    private static boolean holds(Check.Single check, EvalCase one) {
        String reference = String.valueOf(one.reference());
        List<String> texts = check.value() instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(check.value()));
        return check.type().endsWith("-all")
                ? texts.stream().allMatch(reference::contains)
                : texts.stream().anyMatch(reference::contains);
    }

    private static Set<String> kinds(String language) throws IOException {
        return shipped().stream()
                .filter(name -> name.contains(language))
                .map(name -> name.substring(0, name.indexOf(language)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
