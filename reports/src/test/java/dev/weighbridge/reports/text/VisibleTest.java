package dev.weighbridge.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
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
    void tagCharactersAreSpelledOutAndJoinersStay() {
        assertThat(Visible.of("a\udb40\udc41b👩\u200d🔬")).isEqualTo("a⟨U+E0041⟩b👩\u200d🔬");
    }

    @Test
    void whatWentThroughOnceIsLeftAsItIs() {
        Seeded.check(500, random -> {
            int length = random.nextInt(1, 1200);
            String raw = random.ints(length, 0, random.nextBoolean() ? 0x300 : 0x10000)
                    .collect(StringBuilder::new, (text, unit) -> text.append((char) unit), StringBuilder::append)
                    .toString();
            String once = Visible.of(raw);

            assertThat(Visible.of(once)).isEqualTo(once);
            assertThat(once).hasSizeLessThanOrEqualTo(Visible.MOST + 60);
        });
    }

    @Test
    void cuttingNeverPartsACharacter() {
        assertThat(Visible.of("x".repeat(Visible.MOST - 1) + "😀".repeat(100))).contains("x… (");
    }
}
