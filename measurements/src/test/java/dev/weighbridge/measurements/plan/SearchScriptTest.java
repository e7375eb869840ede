package dev.weighbridge.measurements.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SearchScriptTest {
    @Test
    void ratesDoubleUntilOneIsMissedThenTheBracketIsHalvedByRatio() {
        assertThat(rates(steps(Plans.searching(1, 64, 0.1), Map.of("free", 6.2, "paid", 0.5)), "free"))
                .containsExactly(1.0, 2.0, 4.0, 8.0, 5.66, 6.73, 6.17);
    }

    @Test
    void aTargetThatMissesTheFirstRateIsNotAskedAgain() {
        assertThat(rates(steps(Plans.searching(1, 64, 0.1), Map.of("free", 6.2, "paid", 0.5)), "paid"))
                .containsExactly(1.0);
    }

    @Test
    void theHighestRateIsTriedAndNeverExceeded() {
        assertThat(rates(steps(Plans.searching(1, 10, 0.1), Map.of("free", 99.0, "paid", 99.0)), "free"))
                .containsExactly(1.0, 2.0, 4.0, 8.0, 10.0);
    }

    @Test
    void targetsTakeTurnsStepByStepAndTheFirstOfATurnAlternates() {
        List<Block> blocks = steps(Plans.searching(1, 4, 1), Map.of("free", 99.0, "paid", 99.0));
        assertThat(blocks)
                .extracting(block -> block.target() + " " + block.level().label())
                .containsExactly(
                        "free concurrency 1",
                        "paid concurrency 1",
                        "free 1/s",
                        "paid 1/s",
                        "paid 2/s",
                        "free 2/s",
                        "free 4/s",
                        "paid 4/s");
        assertThat(blocks).extracting(Block::index).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void targetsGetTheSamePromptsAndArrivalsInATurn() {
        List<Block> blocks = steps(Plans.searching(1, 4, 1), Map.of("free", 99.0, "paid", 99.0));
        for (int i = 2; i < blocks.size(); i += 2) {
            assertThat(blocks.get(i).requests()).isEqualTo(blocks.get(i + 1).requests());
        }
        assertThat(blocks.get(2).requests()).isNotEqualTo(blocks.get(4).requests());
    }

    @Test
    void theSearchEndsWithinItsPrecisionAndItsBound() {
        Seeded.check(200, random -> {
            double precision = 0.02 + 0.5 * random.nextDouble();
            double truth = 1 + 60 * random.nextDouble();
            Comparison comparison = Plans.searching(1, 64, precision);
            LoadScript script = LoadScripts.of(comparison, Plans.CASES);
            long atMost = script.requestsAtMost();
            List<Block> blocks = drive(script, Map.of("free", truth, "paid", truth / 2));
            assertThat(blocks.stream()
                            .mapToLong(block -> block.requests().size())
                            .sum())
                    .isLessThanOrEqualTo(atMost);
            double kept = rates(blocks, "free").stream()
                    .filter(rate -> rate <= truth)
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            assertThat(truth / kept).isBetween(1.0, 1 + precision);
            assertThat(script.requestsAtMost()).isZero();
        });
    }

    @Test
    void whatIsSentComesOffWhatMayStillBeSent() {
        Seeded.check(50, random -> {
            LoadScript script = LoadScripts.of(Plans.searching(0.5, 100, 0.05), Plans.CASES);
            long before = script.requestsAtMost();
            BlockResult result = null;
            for (Optional<Block> next = script.next(null); next.isPresent(); next = script.next(result)) {
                result = Plans.answered(next.get(), random.nextInt(3) > 0);
                int sent = next.get().requests().size();
                assertThat(sent + script.requestsAtMost()).isLessThanOrEqualTo(before);
                before = script.requestsAtMost();
            }
            assertThat(script.requestsAtMost()).isZero();
        });
    }

    @Test
    void aRateThisMachineCouldNotOfferIsNotRisenAbove() {
        List<Block> blocks = drive(LoadScripts.of(Plans.searching(1, 64, 1), Plans.CASES), block -> {
            boolean tooFast = block.level() instanceof Level.Open open && open.perSecond() > 4;
            return new BlockResult(block, 20, 20, 20, tooFast);
        });
        assertThat(rates(blocks, "free")).containsExactly(1.0, 2.0, 4.0, 8.0, 5.66);
    }

    @Test
    void nineteenOfTwentyKeepNinetyFivePercentAndEighteenDoNot() {
        List<Block> blocks = drive(
                LoadScripts.of(Plans.searching(1, 2, 1), Plans.CASES),
                block -> new BlockResult(block, 20, 20, block.target().equals("free") ? 19 : 18, false));
        assertThat(rates(blocks, "free")).containsExactly(1.0, 2.0);
        assertThat(rates(blocks, "paid")).containsExactly(1.0);
    }

    @Test
    void aResultOutOfOrderIsRefused() {
        LoadScript script = LoadScripts.of(Plans.searching(1, 2, 1), Plans.CASES);
        script.next(null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> script.next(null))
                .withMessage("the result of block 0 is needed to choose block 1, and that of block -1 was given");
    }

    /** Runs the search against targets that keep the service level up to a rate each. */
    private static List<Block> steps(Comparison comparison, Map<String, Double> truth) {
        return drive(LoadScripts.of(comparison, Plans.CASES), truth);
    }

    private static List<Block> drive(LoadScript script, Map<String, Double> truth) {
        return drive(script, block -> {
            boolean kept = !(block.level() instanceof Level.Open open)
                    || open.perSecond() <= truth.getOrDefault(block.target(), 0.0);
            return Plans.answered(block, kept);
        });
    }

    private static List<Block> drive(LoadScript script, Function<Block, BlockResult> gateway) {
        List<Block> blocks = new ArrayList<>();
        BlockResult result = null;
        for (Optional<Block> next = script.next(null); next.isPresent(); next = script.next(result)) {
            blocks.add(next.get());
            result = gateway.apply(next.get());
        }
        return blocks;
    }

    private static List<Double> rates(List<Block> blocks, String target) {
        return blocks.stream()
                .filter(block -> !block.warmUp() && block.target().equals(target))
                .map(block -> ((Level.Open) block.level()).perSecond())
                .toList();
    }
}
