package dev.weighbridge.evalsuites.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisreadUtf8Test {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1254 = Charset.forName("windows-1254");

    /** Sentences in which every language's own marks stand next to each other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain English, with a dash – and “quotes” and it’s fine…",
                "«CAFÉ» – « CAFÉ » ; l’ÉTÉ… voilà, déjà vu à 25 °C, œuvre d’ART",
                "„MENÜ“, „Ä“, „GRÖSSE“ und ‚Ü‘ kosten 5 €; ÄÖÜß§ 3²",
                "“IRMÃ” e “NÃO”; amanhã, SÃO PAULO… 1ª e 2º, «LIMÃO»",
                "¿AÑO? ¡ESPAÑA! «NIÑO» el 1º y la 2ª, 20 °C",
                "Işık, ağaç, ŞİŞLİ, “DAĞ”, ULUDAĞ’IN, ĞğÜüŞşİıÖöÇç 15’inci",
                "Åre, ÅÄÖ, 12 Å² and 3 Å³, ±5 µm, 10 Å",
                "Příliš žluťoučký kůň, ŘÍČ “PŘÍŠ”",
                "Đường phố Việt Nam, “ĐÔ”, ÂÊÔ…",
                "안녕하세요, “반갑습니다”…「인용」 5월 3일",
                "日本語のテキスト、「引用」…カタカナ",
                "中文（括号）、“引号”……",
                "Привет, «мир» — ЁЖ; Ёлка…",
                "Ελλάδα, «ΝΑΙ» — Ώρα",
                "Emoji 😀👍🏽 and ™ © ® × ÷ ¾",
            })
    void wellWrittenTextIsLeftAlone(String text) {
        assertThat(MisreadUtf8.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "schÃ¶n, Ã¶, ö, WINDOWS-1252",
        "donâ€™t, â€™, ’, WINDOWS-1252",
        "25 Â°C, Â°, °, WINDOWS-1252",
        "cÅ“ur, Å“, œ, WINDOWS-1252",
        "ëŠ”, ëŠ”, 는, WINDOWS-1252",
        "ìˆëŠ”, ëŠ”, 는, WINDOWS-1252",
        "aÄŸaÃ§, ÄŸ, ğ, WINDOWS-1252",
        "ÅŸeker, ÅŸ, ş, WINDOWS-1252",
        "Ä±sÄ±, Ä±, ı, WINDOWS-1252",
        "ÐŸÑ€Ð¸, ÐŸ, П, WINDOWS-1252",
        "ğŸ˜€, ğŸ˜€, 😀, WINDOWS-1254",
        "ï»¿id, ï»¿, \uFEFF, WINDOWS-1252",
        "GrÃ¼ï¿½e, Ã¼, ü, WINDOWS-1252",
    })
    void misreadTextIsRecognised(String line, String shown, String meant, String charset) {
        assertThat(MisreadUtf8.in(line)).contains(new Misreading(shown, meant, charset));
    }

    @Test
    void everyLineOfHangulKanaTurkishOrEmojiIsRecognisedWhateverItWasReadAs() {
        Seeded.check(300, random -> {
            StringBuilder text = new StringBuilder("Text ");
            int script = random.nextInt(4);
            for (int i = 0; i < 5; i++) {
                text.appendCodePoint(character(script, random.nextInt(1000)));
            }
            for (Charset charset : new Charset[] {WINDOWS_1252, WINDOWS_1254, ISO_8859_1}) {
                assertThat(MisreadUtf8.in(misread(text.toString(), charset)))
                        .as(text + " as " + charset)
                        .isPresent();
            }
        });
    }

    /** Reads as browsers and databases do: a byte the charset does not define becomes the control of its number. */
    private static String misread(String text, Charset charset) {
        StringBuilder misread = new StringBuilder();
        for (byte octet : text.getBytes(UTF_8)) {
            String one = new String(new byte[] {octet}, charset);
            misread.append(one.equals("\uFFFD") ? String.valueOf((char) (octet & 0xFF)) : one);
        }
        return misread.toString();
    }

    private static int character(int script, int number) {
        return switch (script) {
            case 0 -> 0xAC00 + number * 11;
            case 1 -> 0x3041 + number % 80;
            case 2 -> "ğışçöüİŞĞÇÖÜ".charAt(number % 12);
            default -> 0x1F600 + number % 64;
        };
    }
}
