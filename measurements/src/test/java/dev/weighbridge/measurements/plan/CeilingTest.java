package dev.weighbridge.measurements.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.Level;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CeilingTest {
    private static final Map<String, Ceiling> SLOW = Map.of("free", new Ceiling(1 / 3.0, 2));

    @Test
    void aLevelAboveItIsLoweredToWhatItsLabelSays() {
        Ceiling ceiling = new Ceiling(1 / 3.0, 2);
        assertThat(ceiling.lowered(new Level.Open(5))).isEqualTo(new Level.Open(0.333));
        assertThat(ceiling.lowered(new Level.Open(0.3))).isEqualTo(new Level.Open(0.3));
        assertThat(ceiling.lowered(new Level.Closed(8))).isEqualTo(new Level.Closed(2));
        assertThat(ceiling.lowered(new Level.Closed(1))).isEqualTo(new Level.Closed(1));
        assertThat(Ceiling.NONE.lowered(new Level.Open(1234.5))).isEqualTo(new Level.Open(1234.5));
    }

    @Test
    void onlyTheTargetThatHasOneIsHeldBack() {
        Comparison comparison = Plans.fixed(6, 2, new Level.Open(0.25), new Level.Open(5), new Level.Closed(4));
        List<Block> blocks = Plans.run(LoadScripts.of(comparison, Plans.CASES, SLOW));
        assertThat(blocks)
                .filteredOn(block -> block.target().equals("free"))
                .extracting(block -> block.level().label())
                .containsExactly(
                        "concurrency 2", "0.25/s", "0.25/s", "0.333/s", "0.333/s", "concurrency 2", "concurrency 2");
        assertThat(blocks)
                .filteredOn(block -> block.target().equals("paid"))
                .extracting(block -> block.level().label())
                .containsExactly("concurrency 4", "0.25/s", "0.25/s", "5/s", "5/s", "concurrency 4", "concurrency 4");
    }

    @Test
    void levelsThatBecomeTheSameArePlayedOnce() {
        Comparison comparison = Plans.fixed(6, 1, new Level.Open(1), new Level.Open(5));
        List<Block> blocks = Plans.run(LoadScripts.of(comparison, Plans.CASES, SLOW));
        assertThat(blocks)
                .filteredOn(block -> !block.warmUp())
                .extracting(block -> block.target() + " " + block.level().label())
                .containsExactlyInAnyOrder("free 0.333/s", "paid 1/s", "paid 5/s");
        assertThat(blocks).extracting(Block::index).doesNotHaveDuplicates();
    }

    @Test
    void withoutCeilingsThePlanIsWhatItWas() {
        Comparison comparison = Plans.fixed(6, 2, new Level.Open(1), new Level.Closed(3));
        assertThat(Plans.run(LoadScripts.of(comparison, Plans.CASES, Map.of())))
                .isEqualTo(Plans.run(LoadScripts.of(comparison, Plans.CASES)));
    }

    @Test
    void aSearchTriesNothingAboveIt() {
        Comparison comparison = Plans.searching(1, 64, 0.1);
        Map<String, Ceiling> ceilings = Map.of("free", new Ceiling(5.5, 9), "paid", new Ceiling(0.5, 9));
        List<Block> blocks = Plans.run(LoadScripts.of(comparison, Plans.CASES, ceilings));
        assertThat(blocks)
                .filteredOn(block -> !block.warmUp())
                .extracting(block -> block.target() + " " + block.level().label())
                .containsExactlyInAnyOrder("free 1/s", "free 2/s", "free 4/s", "free 5.5/s", "paid 0.5/s");
    }

    @Test
    void itIsAboveNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ceiling(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ceiling(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ceiling(1, 0));
    }
}
