package dev.weighbridge.simulations.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.plan.Ceiling;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PacerTest {
    private static final long SECOND = 1_000_000_000L;

    private final Pacer pacer = new Pacer(Map.of("slow", new Ceiling(2, 9)));

    @Test
    void requestsOfAClumpAreSpreadAtTheHighestRate() {
        assertThat(pacer.due("slow", 0)).isZero();
        assertThat(pacer.due("slow", 1)).isEqualTo(SECOND / 2);
        assertThat(pacer.due("slow", 2)).isEqualTo(SECOND);
    }

    @Test
    void requestsThatAreFarApartLeaveWhenTheyAreDue() {
        assertThat(pacer.due("slow", 7)).isEqualTo(7);
        assertThat(pacer.due("slow", SECOND)).isEqualTo(SECOND);
        assertThat(pacer.due("slow", 3 * SECOND)).isEqualTo(3 * SECOND);
    }

    @Test
    void aRestEarnsNoBurst() {
        assertThat(pacer.due("slow", 100 * SECOND)).isEqualTo(100 * SECOND);
        assertThat(pacer.due("slow", 100 * SECOND)).isEqualTo(100 * SECOND + SECOND / 2);
    }

    @Test
    void aTargetWithoutCeilingIsLeftAlone() {
        assertThat(pacer.due("fast", 5)).isEqualTo(5);
        assertThat(pacer.due("fast", 5)).isEqualTo(5);
    }
}
