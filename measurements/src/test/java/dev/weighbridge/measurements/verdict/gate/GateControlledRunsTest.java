package dev.weighbridge.measurements.verdict.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Shortfall;
import dev.weighbridge.measurements.verdict.finding.Finding;
import dev.weighbridge.measurements.verdict.sample.ControlledBlock;
import dev.weighbridge.measurements.verdict.sample.ControlledRuns;
import dev.weighbridge.measurements.verdict.sample.RunEffect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateControlledRunsTest {
    private static final double[] NOISE = {1.02, 0.97, 1.01, 0.99, 1.03, 0.98, 1.00, 1.01, 0.99, 1.02};

    @Test
    void aSlowerTargetFailsAndAnEqualOnePasses() {
        assertThat(judge(1, 1.4).rule()).isEqualTo(GateRule.WORSE);
        assertThat(judge(1, 1.0).rule()).isEqualTo(GateRule.NON_INFERIOR);
        assertThat(judge(1, 1.09).rule()).isEqualTo(GateRule.UNDECIDED);
    }

    @Test
    void aRunThatIsSlowerForAllIsNoRegression() {
        assertThat(judge(1.5, 1.5).rule()).isEqualTo(GateRule.NON_INFERIOR);
    }

    @Test
    void aFasterControlMakesNoTargetWorse() {
        MetricVerdict verdict = judge(0.6, 1.0);

        assertThat(verdict.finding().orElseThrow().estimate()).isGreaterThan(1.5);
        assertThat(verdict.rule()).isEqualTo(GateRule.UNDECIDED);
    }

    @Test
    void whatRunsDifferByAnywayIsAllowedFor() {
        ControlledRuns calm = runs(1, 1.4, new RunEffect(0, Double.POSITIVE_INFINITY));
        ControlledRuns wild = runs(1, 1.4, RunEffect.seen(0.2, 5));

        assertThat(rule(calm)).isEqualTo(GateRule.WORSE);
        assertThat(rule(wild)).isEqualTo(GateRule.UNDECIDED);
        assertThat(Gates.judge(Metric.TTFT, wild).words()).contains("what may differ between runs hides it");
        assertThat(finding(wild).interval().high())
                .isGreaterThan(finding(calm).interval().high());
    }

    @Test
    void theSpreadOfBlessedRunsIsNeverTakenForLessThanTheAllowance() {
        assertThat(RunEffect.seen(0.001, 8)).isEqualTo(RunEffect.allowance());
        assertThat(RunEffect.seen(0.1, 8)).isEqualTo(new RunEffect(0.1, 7));
    }

    @Test
    void theClientsErrorIsTakenOffEitherWay() {
        ControlledRuns slower = runs(1, 1.4, RunEffect.allowance());
        assertThat(rule(new ControlledRuns(slower.blocks(), slower.effect(), 0.2)))
                .isEqualTo(GateRule.UNDECIDED);
    }

    @Test
    void tooFewBlocksAreInvalidAndAMissingOneIsMissing() {
        ControlledRuns runs = runs(1, 1, RunEffect.allowance());
        ControlledRuns four = new ControlledRuns(runs.blocks().subList(0, 4), runs.effect(), 0);
        List<ControlledBlock> oneLost = new ArrayList<>(runs.blocks());
        oneLost.set(0, new ControlledBlock("block-0", 0.4, 0.5, 0.4, null));

        assertThat(Gates.judge(Metric.TTFT, four).shortfall()).isEqualTo(Shortfall.TOO_FEW_BLOCKS);
        assertThat(rule(new ControlledRuns(oneLost, runs.effect(), 0))).isEqualTo(GateRule.LOW_COVERAGE);
    }

    @Test
    void blocksWithoutAnySpreadAreHeldBackByTheAllowanceAlone() {
        List<ControlledBlock> same = IntStream.range(0, 6)
                .mapToObj(i -> new ControlledBlock("block-" + i, 0.4, 0.5, 0.4, 0.5))
                .toList();

        assertThat(rule(new ControlledRuns(same, RunEffect.allowance(), 0))).isEqualTo(GateRule.NON_INFERIOR);
        ControlledRuns sure = new ControlledRuns(same, new RunEffect(0, Double.POSITIVE_INFINITY), 0);
        assertThat(finding(sure).pNonInferior()).isEqualTo(1 / 64.0);
    }

    @Test
    void swappingRunsInvertsTheRatioAndTheOrderOfBlocksChangesNothing() {
        Seeded.check(60, random -> {
            List<ControlledBlock> blocks = IntStream.range(0, 8)
                    .mapToObj(i -> new ControlledBlock(
                            "block-" + i,
                            0.1 + random.nextDouble(),
                            0.1 + random.nextDouble(),
                            0.1 + random.nextDouble(),
                            0.1 + random.nextDouble()))
                    .toList();
            List<ControlledBlock> shuffled = new ArrayList<>(blocks);
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            Finding there = finding(of(blocks));
            Finding back = finding(
                    of(blocks.stream().map(GateControlledRunsTest::swapped).toList()));

            assertThat(there.estimate() * back.estimate()).isCloseTo(1, within(1e-9));
            assertThat(there.interval().low() * back.interval().high()).isCloseTo(1, within(1e-9));
            assertThat(there.pWorse() + back.pWorse()).isGreaterThan(1 - 1e-9);
            assertThat(finding(of(shuffled)).pWorse()).isCloseTo(there.pWorse(), within(1e-9));
            assertThat(Gates.judge(Metric.TTFT, of(shuffled)).evidence())
                    .isEqualTo(Gates.judge(Metric.TTFT, of(blocks)).evidence());
        });
    }

    private static ControlledRuns of(List<ControlledBlock> blocks) {
        return new ControlledRuns(blocks, RunEffect.allowance(), 0);
    }

    private static ControlledBlock swapped(ControlledBlock block) {
        return new ControlledBlock(block.id(), block.controlNow(), block.now(), block.controlBefore(), block.before());
    }

    private static MetricVerdict judge(double control, double target) {
        return Gates.judge(Metric.TTFT, runs(control, target, RunEffect.allowance()));
    }

    private static ControlledRuns runs(double control, double target, RunEffect effect) {
        return new ControlledRuns(
                IntStream.range(0, NOISE.length)
                        .mapToObj(i -> new ControlledBlock(
                                "block-" + i,
                                0.40 * NOISE[i],
                                0.50 * NOISE[(i + 3) % NOISE.length],
                                0.40 * control * NOISE[(i + 5) % NOISE.length],
                                0.50 * target * NOISE[(i + 8) % NOISE.length]))
                        .toList(),
                effect,
                0);
    }

    private static GateRule rule(ControlledRuns runs) {
        return Gates.judge(Metric.TTFT, runs).rule();
    }

    private static Finding finding(ControlledRuns runs) {
        return Gates.judge(Metric.TTFT, runs).finding().orElseThrow();
    }
}
