package dev.weighbridge.measurements.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BusiestMinuteTest {
    private final BusiestMinute busiest = new BusiestMinute();

    @Test
    void nothingSentIsNothingLetThrough() {
        assertThat(busiest.most()).isZero();
    }

    @Test
    void aMinuteMayBeginAnywhere() {
        pass("a", 0, 50, 59, 60, 70, 109, 111);
        assertThat(busiest.most()).isEqualTo(5);
    }

    @Test
    void eachProcessCountsItsOwnTime() {
        pass("a", 1, 2, 3);
        pass("b", 1, 2);
        assertThat(busiest.most()).isEqualTo(3);
    }

    private void pass(String process, int... seconds) {
        for (int second : seconds) {
            busiest.passed(process, TimeUnit.SECONDS.toNanos(second));
        }
    }
}
