package dev.weighbridge.weigh.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(PlainText.of("  acme/swift-8b:free \u6f22\u5b57 \ud83d\ude00"))
                .isEqualTo("  acme/swift-8b:free \u6f22\u5b57 \ud83d\ude00");
    }

    @Test
    void whatMovesATerminalOrTurnsItsTextBecomesQuestionMarks() {
        assertThat(PlainText.of("a\u001b[2Jb\u202ec\u009bd")).isEqualTo("a?[2Jb?c?d");
    }

    @Test
    void severalLinesBecomeOne() {
        assertThat(PlainText.of("a\nb\r\nc\n")).isEqualTo("a b  c");
    }
}
