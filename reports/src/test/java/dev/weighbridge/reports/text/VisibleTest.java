package dev.weighbridge.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void plainAndKoreanTextStaysAsItIs() {
        assertThat(Visible.of("환불은 언제 되나요? \u00a0é 😀")).isEqualTo("환불은 언제 되나요? \u00a0é 😀");
    }

    @Test
    void terminalCommandsAreSpelledOut() {
        assertThat(Visible.of("\u001b[31mred\u0000\u007f\u009b")).isEqualTo("␛[31mred␀␡⟨U+009B⟩");
    }

    @Test
    void turnersOfTheReadingDirectionAreSpelledOut() {
        assertThat(Visible.of("a\u202eb\u2066c\u200fd\u2028e")).isEqualTo("a⟨U+202E⟩b⟨U+2066⟩c⟨U+200F⟩d⟨U+2028⟩e");
    }

    @Test
    void loneSurrogatesAreReplaced() {
        assertThat(Visible.of("a\ud83db\ude00")).isEqualTo("a\ufffdb\ufffd");
    }

    @Test
    void aHugeTextIsCutAndSaysHowLongItWas() {
        assertThat(Visible.of("x".repeat(1_000_000)))
                .startsWith("xxx")
                .endsWith("… (1\u202f000\u202f000 characters in all)")
                .hasSizeLessThan(Visible.MOST + 40);
    }

    @Test
    void textThatIsVisibleIsLeftAlone() {
        String once = Visible.of("a\u202eb\u001b" + "y".repeat(100));

        assertThat(Visible.of(once)).isEqualTo(once);
    }

    @Test
    void cuttingNeverPartsACharacter() {
        assertThat(Visible.of("x".repeat(Visible.MOST - 1) + "😀tail")).contains("x😀…");
    }
}
