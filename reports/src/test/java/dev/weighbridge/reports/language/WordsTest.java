package dev.weighbridge.reports.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.comparison.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private final Words korean = Words.in(Language.KO, List.of("free", "paid", "Seed", "no; wait, (what"));

    @Test
    void englishStaysAsItIs() {
        assertThat(Words.in(Language.EN, List.of()).of("Seed")).isEqualTo("Seed");
        assertThat(Words.ENGLISH.ofScripts()).isEmpty();
    }

    @Test
    void whatTheBookDoesNotKnowIsShownAsItIs() {
        assertThat(korean.of("The quick brown fox jumps over it.")).isEqualTo("The quick brown fox jumps over it.");
        assertThat(korean.of("[240, 263] ms")).isEqualTo("[240, 263] ms");
    }

    @Test
    void aNameIsNoWordEvenWhereItLooksLikeOne() {
        assertThat(korean.of("Seed")).isEqualTo("Seed");
        assertThat(korean.ofPhrase("Seed")).isEqualTo("시드");
        assertThat(korean.of("No request was sent to Seed, so there is nothing to tell."))
                .isEqualTo("Seed에 보낸 요청이 없어 알릴 내용이 없습니다.");
    }

    @Test
    void aNameThatIsSpelledLikeSentencesTakesNoneApart() {
        assertThat(korean.of("Accuracy of no; wait, (what less that of free"))
                .isEqualTo("no; wait, (what의 정확도에서 free의 정확도를 뺀 값");
    }

    @Test
    void sentencesAndListsAreReadPartByPart() {
        assertThat(korean.of("paid meets its quota: 150 requests a minute or more (found in this run), 40 needed"))
                .isEqualTo("paid는 할당량 안에 있습니다: 분당 요청 150건 이상(이 실행에서 찾음), 필요 40");
        assertThat(korean.of("The bars are 95\u202f% intervals. None were raised."))
                .isEqualTo("막대는 95% 신뢰구간입니다. 경고가 없습니다.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no limit of tokens was met",
                "no long prompt was answered",
                "not even the shortest of the long prompts was let through",
                "once a long prompt was rejected short ones were too, so that tokens need not be what counted",
                "beside queue that delays; and requests at once it cannot be told what a long prompt is rejected for"
            })
    void whyNoLimitOfTokensWasFoundIsKnown(String because) {
        assertThat(korean.of("No limit of tokens was found; 512 were let through in 2\u202fs: " + because + "."))
                .startsWith("토큰 한도를 찾지 못했습니다; 2\u202fs 동안 토큰 512개 통과: ")
                .doesNotContain("long", "tokens");
    }

    @ParameterizedTest
    @CsvSource({
        "a, a는",
        "model, model은",
        "gpt-4, gpt-4는",
        "run 3, run 3은",
        "한국, 한국은",
        "대상, 대상은",
        "모자, 모자는",
        "x), x)은(는)"
    })
    void aParticleSuitsTheSoundBeforeIt(String name, String expected) {
        Phrase phrase = new Phrase(Template.of("here is <0>"), Template.of("{0}은(는)"), Phrase.Kind.OTHER);
        Phrasebook book = Phrasebook.of(List.of(phrase), Set.of(), Map.of());
        assertThat(new Translation(Language.KO, book, List.of()).of("here is " + name))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"seoul, seoul로", "busan, busan으로", "jeju, jeju로"})
    void towardsTakesNoVowelAfterAnL(String name, String expected) {
        assertThat(Template.of("{0}(으)로").filled(new String[] {name})).isEqualTo(expected);
    }

    @Test
    void aTextThatCouldBeReadInVeryManyWaysIsGivenUp() {
        String many = "free, ".repeat(300) + "and what nobody knows";
        assertThat(korean.of(many)).isEqualTo(many);
        String deep = "1 of 2 (".repeat(200) + "x" + ")".repeat(200);
        assertThat(korean.of(deep)).isEqualTo(deep);
    }

    @Test
    void charactersThatStandForNamesInsideAreLeftAlone() {
        String odd = "Accuracy of \ue000 less that of free";
        assertThat(korean.of(odd)).isEqualTo(odd);
    }
}
