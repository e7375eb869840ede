package dev.weighbridge.measurements.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.comparison.Load.ArrivalProcess;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FixedScriptTest {
    private static final Level SLOW = new Level.Open(2);
    private static final Level CLOSED = new Level.Closed(3);

    @Test
    void eachTargetIsWarmedUpOnceThenTheyAlternateAsAbba() {
        List<Block> blocks = blocks(Plans.fixed(12, 2, SLOW, CLOSED));
        assertThat(blocks)
                .extracting(block -> (block.warmUp() ? "warm " : "") + block.target() + " "
                        + block.level().label())
                .containsExactly(
                        "warm free concurrency 3",
                        "warm paid concurrency 3",
                        "free 2/s",
                        "paid 2/s",
                        "paid 2/s",
                        "free 2/s",
                        "free concurrency 3",
                        "paid concurrency 3",
                        "paid concurrency 3",
                        "free concurrency 3");
    }

    @Test
    void theWarmUpIsSentAtTheLowestConcurrencyElseOneByOne() {
        assertThat(blocks(Plans.fixed(12, 1, new Level.Closed(8), SLOW, CLOSED))
                        .get(0)
                        .level())
                .isEqualTo(CLOSED);
        assertThat(blocks(Plans.fixed(12, 1, SLOW)).get(0).level()).isEqualTo(new Level.Closed(1));
    }

    @Test
    void blocksAreNumberedInOrder() {
        assertThat(blocks(Plans.fixed(12, 3, SLOW))).extracting(Block::index).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void bothTargetsOfAPairGetTheSameRequestsAtTheSameTimes() {
        List<Block> blocks = blocks(Plans.fixed(13, 2, SLOW, CLOSED));
        for (int i = 0; i < blocks.size(); i += 2) {
            assertThat(blocks.get(i).requests()).isEqualTo(blocks.get(i + 1).requests());
        }
        assertThat(blocks.get(2).requests()).isNotEqualTo(blocks.get(4).requests());
    }

    @Test
    void everyLevelGetsAllItsRequestsWhateverTheCut() {
        Seeded.check(100, random -> {
            int requests = 1 + random.nextInt(40);
            int cuts = 1 + random.nextInt(requests);
            List<Block> blocks = blocks(Plans.fixed(requests, cuts, SLOW));
            for (String target : List.of("free", "paid")) {
                List<Integer> sizes = blocks.stream()
                        .filter(block -> !block.warmUp() && block.target().equals(target))
                        .map(block -> block.requests().size())
                        .toList();
                assertThat(sizes).hasSize(cuts).allMatch(size -> Math.abs(size - requests / cuts) <= 1);
                assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(requests);
            }
        });
    }

    @Test
    void workloadsTakeTurnsAndPromptsAreRepeatedOnlyWhenTheyRunOut() {
        List<PlannedRequest> requests = blocks(Plans.fixed(20, 2, SLOW)).stream()
                .filter(block -> !block.warmUp() && block.target().equals("free"))
                .flatMap(block -> block.requests().stream())
                .toList();
        assertThat(requests)
                .extracting(PlannedRequest::workload)
                .containsExactlyElementsOf(IntStream.range(0, 20)
                        .mapToObj(i -> i % 2 == 0 ? "en" : "ko")
                        .toList());
        assertThat(repeats(requests, "en")).containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
        assertThat(repeats(requests, "ko")).containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2, 3);
        Set<String> asked = new HashSet<>();
        assertThat(requests).allMatch(each -> asked.add(each.prompt().id() + " " + each.repeat()));
    }

    @Test
    void requestsOfAClosedLevelAreDueAtOnceAndThoseOfAnOpenOneInOrder() {
        for (Block block : blocks(Plans.fixed(20, 2, SLOW, CLOSED))) {
            List<Long> offsets =
                    block.requests().stream().map(PlannedRequest::offsetNanos).toList();
            assertThat(offsets).isSorted();
            assertThat(offsets.stream().allMatch(offset -> offset == 0))
                    .isEqualTo(block.level() instanceof Level.Closed);
        }
    }

    @Test
    void whatMayStillBeSentGoesDownToNothing() {
        LoadScript script = LoadScripts.of(Plans.fixed(13, 2, SLOW, CLOSED), Plans.CASES);
        long left = 2 * (2 + 2 * 13);
        assertThat(script.requestsAtMost()).isEqualTo(left);
        for (Block block : Plans.run(script)) {
            left -= block.requests().size();
        }
        assertThat(left).isZero();
        assertThat(script.requestsAtMost()).isZero();
        assertThat(script.next(null)).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameBlocksAndAnotherSeedOthers() {
        Seeded.check(50, random -> {
            long seed = random.nextLong();
            assertThat(blocks(seeded(seed))).isEqualTo(blocks(seeded(seed)));
            assertThat(blocks(seeded(seed))).isNotEqualTo(blocks(seeded(seed + 1)));
        });
    }

    @Test
    void noWarmUpMeansNoWarmUpBlock() {
        Load load = new Load(new ArrivalProcess.Constant(), 0, new Pattern.Fixed(List.of(SLOW), 4, 1));
        assertThat(blocks(Plans.of(load, 1))).hasSize(2).noneMatch(Block::warmUp);
    }

    @Test
    void aWorkloadWithoutPromptsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoadScripts.of(Plans.fixed(4, 1, SLOW), Map.of("en", Plans.cases("en", 1))))
                .withMessage("workload \"ko\" has no cases; give those of its suite ko.jsonl");
    }

    private static Comparison seeded(long seed) {
        Load load = new Load(new ArrivalProcess.Gamma(0.5), 1, new Pattern.Fixed(List.of(SLOW, CLOSED), 9, 2));
        return Plans.of(load, seed);
    }

    private static List<Integer> repeats(List<PlannedRequest> requests, String workload) {
        return requests.stream()
                .filter(request -> request.workload().equals(workload))
                .map(PlannedRequest::repeat)
                .toList();
    }

    private static List<Block> blocks(Comparison comparison) {
        return Plans.run(LoadScripts.of(comparison, Plans.CASES));
    }
}
