package dev.weighbridge.reports.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void aShortTextIsShownWhole() {
        Excerpt excerpt = Excerpt.of("a\r\nb\tc", 100);
        assertThat(excerpt.text()).isEqualTo("a\nb\tc");
        assertThat(excerpt.cut()).isFalse();
    }

    @Test
    void aLongOneIsCutAndSaysHowLongItIs() {
        Excerpt excerpt = Excerpt.of("x".repeat(1 << 20), 4000);
        assertThat(excerpt).isEqualTo(new Excerpt("x".repeat(4000), 1 << 20, 4000));
        assertThat(excerpt.cut()).isTrue();
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(Excerpt.of("ab\ud83d\ude00cd", 3)).isEqualTo(new Excerpt("ab", 6, 2));
    }

    @Test
    void whatSteersOrHidesIsSpelledOut() {
        assertThat(Excerpt.of("\u001b[31m\u202e\u200b\ud800\u0000", 100).text())
                .isEqualTo("␛[31m⟨U+202E⟩⟨U+200B⟩\ufffd␀");
    }
}
