package dev.weighbridge.measurements.userfile;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    @Test
    void utf8IsReadExactlyAndAByteOrderMarkIsNotText() {
        String text = "이름: 값 😀\n";
        assertThat(SourceText.decode("a.yaml", text.getBytes(UTF_8)).text()).isEqualTo(text);
        assertThat(SourceText.decode("a.yaml", ("\uFEFF" + text).getBytes(UTF_8))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void aByteThatIsNotUtf8IsNamedWithItsLine() {
        byte[] latin1 = {'a', '\n', 'b', '\n', (byte) 0xFC, 'b', 'e', 'r'};
        refused(latin1, "a.csv:3: byte 0xfc is not UTF-8; save the file as UTF-8");
    }

    @Test
    void aTextCutWithinACharacterIsNotUtf8() {
        byte[] cut = {'a', (byte) 0xEA, (byte) 0xB0};
        refused(cut, "a.csv:1: byte 0xea is not UTF-8; save the file as UTF-8");
    }

    @Test
    void utf16IsNamedAsSuch() {
        refused("\uFEFFid".getBytes(UTF_16LE), "a.csv: is UTF-16; save it as UTF-8");
    }

    @Test
    void aMissingFileIsNamedShortly() {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> SourceText.read(Path.of("/nowhere/at/all/a.csv")))
                .withMessage("all/a.csv: no such file");
    }

    @Test
    void aRelativePathIsShownWhole() {
        assertThat(SourceText.nameOf(Path.of("x/y/z.csv"))).isEqualTo("x/y/z.csv");
        assertThat(SourceText.nameOf(Path.of("/v/w/x/y/z.csv"))).isEqualTo("y/z.csv");
    }

    private static void refused(byte[] bytes, String message) {
        assertThatExceptionOfType(UserFileException.class)
                .isThrownBy(() -> SourceText.decode("a.csv", bytes))
                .withMessage(message);
    }
}
