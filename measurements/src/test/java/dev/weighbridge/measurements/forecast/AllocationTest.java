package dev.weighbridge.measurements.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.forecast.Allocation.Asked;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void whatFitsIsAskedWhole() {
        assertThat(Allocation.of(List.of(new Asked("a", 40, 0.01), new Asked("b", 20, 0.02))))
                .containsExactly(40, 20);
    }

    @Test
    void equalCostsAreShared() {
        assertThat(Allocation.of(List.of(new Asked("a", 400, 0.01), new Asked("b", 400, 0.01))))
                .containsExactly(50, 50);
    }

    @Test
    void cheapCasesGetMoreByTheRootOfTheirCost() {
        // Four times as dear is half as many: 67 x 0.005 + 33 x 0.02 is 0.995.
        assertThat(Allocation.of(List.of(new Asked("a", 400, 0.005), new Asked("b", 400, 0.02))))
                .containsExactly(67, 33);
    }

    @Test
    void whatAWorkloadCannotUseGoesToTheOthers() {
        assertThat(Allocation.of(List.of(new Asked("a", 10, 0.01), new Asked("b", 400, 0.01))))
                .containsExactly(10, 90);
    }

    @Test
    void whereNotOneFitsNoneIsAsked() {
        assertThat(Allocation.of(List.of(new Asked("a", 10, 3)))).containsExactly(0);
        assertThat(Allocation.of(List.of(new Asked("a", 10, Double.POSITIVE_INFINITY))))
                .containsExactly(0);
        assertThat(Allocation.of(List.of())).isEmpty();
    }
}
