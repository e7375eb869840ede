package dev.weighbridge.measurements.limits.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PacerTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void aBurstIsFollowedByTheSteadyRate() {
        assertThat(sent(new Pacer(3, 0.5), 0, 0, 0, 0, 0)).containsExactly(0, 0, 0, 2, 4);
    }

    @Test
    void aRestBringsTheBurstBackBitByBit() {
        assertThat(sent(new Pacer(2, 1), 10, 10, 11, 11, 20, 20, 20)).containsExactly(10, 10, 11, 12, 20, 20, 21);
    }

    @Test
    void aPacerOfNoneHoldsNothingBack() {
        assertThat(sent(Pacer.none(), 0, 0, 0, 5)).containsExactly(0, 0, 0, 5);
    }

    private static long[] sent(Pacer pacer, long... readySeconds) {
        return LongStream.of(readySeconds)
                .map(seconds -> pacer.send(seconds * SECOND) / SECOND)
                .toArray();
    }
}
