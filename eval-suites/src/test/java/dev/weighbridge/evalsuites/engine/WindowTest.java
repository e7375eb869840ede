package dev.weighbridge.evalsuites.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowTest {

    @Test
    void itDoublesEachRoundUntilTheCap() {
        Window window = new Window(12);
        assertThat(IntStream.range(0, 4).map(round -> afterRound(window))).containsExactly(4, 8, 12, 12);
    }

    @Test
    void itIsCutByHalfAndThenGrowsByOneEachRound() {
        Window window = new Window(100);
        IntStream.range(0, 4).forEach(round -> afterRound(window));
        window.cut();

        assertThat(window.size()).isEqualTo(16);
        assertThat(afterRound(window)).isBetween(16, 17);
        IntStream.range(0, 8).forEach(round -> afterRound(window));
        assertThat(window.size()).isBetween(23, 25);
    }

    @Test
    void itIsNeverLessThanOne() {
        Window window = new Window(1);
        window.cut();
        window.cut();
        assertThat(window.size()).isEqualTo(1);
    }

    @Test
    void aWindowThatWasNotFullDoesNotGrow() {
        Window window = new Window(100);
        window.answered(1);
        assertThat(window.size()).isEqualTo(2);
    }

    private static int afterRound(Window window) {
        int full = window.size();
        for (int i = 0; i < full; i++) {
            window.answered(window.size());
        }
        return window.size();
    }
}
